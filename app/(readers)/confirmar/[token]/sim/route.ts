import { z } from 'zod';
import { publicRoute } from '@/lib/http/route';
import { confirmReader } from '@/lib/stakeholders/confirm-reader';

const paramsSchema = z.object({ token: z.string() });

/** A form posted to `/confirmar/{token}` (see next.config.ts). The page says what came of it. */
export const POST = publicRoute(async ({ context }) => {
  const { token } = paramsSchema.parse(await context?.params);
  await confirmReader(token);
  return new Response(null, {
    status: 303,
    headers: { location: `/confirmar/${encodeURIComponent(token)}` },
  });
});
