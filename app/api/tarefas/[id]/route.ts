import { z } from 'zod';
import { route } from '@/lib/http/route';
import { cancelTask, requireTask } from '@/lib/tasks/require-task';
import { toWireTask } from '@/lib/tasks/wire-task';

const params = z.object({ id: z.uuid() });

export const GET = route({ scope: 'comentarios:ler', session: true, params }, async ({ params: { id } }) =>
  Response.json(toWireTask(await requireTask(id))),
);

export const DELETE = route({ scope: 'modelos:gerir', params }, async ({ caller, params: { id } }) =>
  Response.json(toWireTask(await cancelTask(id, caller))),
);
