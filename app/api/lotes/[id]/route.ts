import { z } from 'zod';
import { requireBatch } from '@/lib/comments/require-batch';
import { toWireBatch } from '@/lib/comments/wire';
import { route } from '@/lib/http/route';

const params = z.object({ id: z.uuid() });

export const GET = route({ scope: 'comentarios:ler', session: true, params }, async ({ params: { id } }) =>
  Response.json(toWireBatch(await requireBatch(id))),
);
