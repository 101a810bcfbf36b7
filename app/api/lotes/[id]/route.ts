import { requireBatch } from '@/lib/comments/require-batch';
import { toWireBatch } from '@/lib/comments/wire';
import { requireUuid } from '@/lib/http/require-uuid';
import { route } from '@/lib/http/route';

export const GET = route<{ id: string }>({ scope: 'comentarios:ler', acceptsSession: true }, async ({ params }) =>
  Response.json(toWireBatch(await requireBatch(requireUuid(params.id)))),
);
