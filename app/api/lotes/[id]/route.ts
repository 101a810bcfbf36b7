import { z } from 'zod';
import { requireBatchDetail } from '@/lib/comments/require-batch';
import { route } from '@/lib/http/route';

const params = z.object({ id: z.uuid() });

export const GET = route({ scope: 'comentarios:ler', session: true, params }, async ({ params: { id } }) =>
  Response.json(await requireBatchDetail(id)),
);
