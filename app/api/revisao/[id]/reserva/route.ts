import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { releaseLeases } from '@/db/queries/review-queue';
import { route } from '@/lib/http/route';
import { renewLease } from '@/lib/review/renew-lease';
import { requireReviewer } from '@/lib/review/reviewer';

const params = z.object({ id: z.uuid() });

export const PUT = route({ scope: 'comentarios:escrever', params }, async ({ caller, params: { id } }) => {
  const until = await renewLease({ userId: requireReviewer(caller).id, commentId: id });
  return Response.json({ id, reservado_ate: new Date(until).toISOString() });
});

export const DELETE = route({ scope: 'comentarios:escrever', params }, async ({ caller, params: { id } }) => {
  await releaseLeases(getDatabase(), { userId: requireReviewer(caller).id, ids: [id] });
  return new Response(null, { status: 204 });
});
