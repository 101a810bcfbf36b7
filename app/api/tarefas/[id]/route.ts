import { z } from 'zod';
import { route } from '@/lib/http/route';
import { requireTask } from '@/lib/tasks/require-task';
import { stopTask } from '@/lib/tasks/stop-task';
import { stopScopes } from '@/lib/tasks/task-scopes';
import { toWireTask } from '@/lib/tasks/wire-task';

const params = z.object({ id: z.uuid() });

export const GET = route({ scope: 'comentarios:ler', session: true, params }, async ({ params: { id } }) =>
  Response.json(toWireTask(await requireTask(id))),
);

export const DELETE = route({ scope: stopScopes, params }, async ({ caller, params: { id } }) =>
  Response.json(toWireTask(await stopTask(id, caller))),
);
