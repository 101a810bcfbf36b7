import { z } from 'zod';
import { publicRoute } from '@/lib/http/route';
import { requireFrozenNumbers } from '@/lib/report/frozen-numbers';

const paramsSchema = z.object({ semana: z.string() });

/** The very text whose SHA-256 the report prints. */
export const GET = publicRoute(async ({ context }) => {
  const { semana } = paramsSchema.parse(await context?.params);
  return new Response(await requireFrozenNumbers(semana), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'public, s-maxage=3600, stale-if-error=86400',
    },
  });
});
