import { z } from 'zod';
import { endId, streamBatch } from '@/lib/batches/stream-batch';
import { requireBatch } from '@/lib/comments/require-batch';
import { route } from '@/lib/http/route';

const params = z.object({ id: z.uuid() });

export const GET = route(
  { scope: 'comentarios:ler', session: true, params },
  async ({ request, params: { id } }) => {
    if (request.headers.get('last-event-id') === endId) return new Response(null, { status: 204 });
    await requireBatch(id);
    return streamBatch(id);
  },
);
