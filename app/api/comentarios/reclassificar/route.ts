import { reclassificationSchema, startReclassification } from '@/lib/classification/reclassify';
import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { requireTask } from '@/lib/tasks/require-task';
import { taskScopes } from '@/lib/tasks/task-scopes';
import { toWireTask } from '@/lib/tasks/wire-task';

const bodyMaxBytes = 16 * 1024;

export const POST = route({ scope: taskScopes.reclassification }, async ({ request, caller }) => {
  const asked = reclassificationSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
  const id = await startReclassification({ ...asked, actor: caller });
  const location = `/api/tarefas/${id}`;
  return Response.json(toWireTask(await requireTask(id)), { status: 202, headers: { location } });
});
