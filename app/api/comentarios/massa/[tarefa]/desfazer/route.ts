import { z } from 'zod';
import { startUndo } from '@/lib/bulk/undo-bulk';
import { route } from '@/lib/http/route';
import { requireTask } from '@/lib/tasks/require-task';
import { taskScopes } from '@/lib/tasks/task-scopes';
import { toWireTask } from '@/lib/tasks/wire-task';

const params = z.object({ tarefa: z.uuid() });

export const POST = route({ scope: taskScopes.bulk_undo, params }, async ({ caller, params: { tarefa } }) => {
  const id = await startUndo(tarefa, caller);
  const location = `/api/tarefas/${id}`;
  return Response.json(toWireTask(await requireTask(id)), { status: 202, headers: { location } });
});
