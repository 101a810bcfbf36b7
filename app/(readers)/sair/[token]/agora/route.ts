import { z } from 'zod';
import { readText } from '@/lib/http/read-text';
import { publicRoute } from '@/lib/http/route';
import { leaveList } from '@/lib/stakeholders/leave-list';

const paramsSchema = z.object({ token: z.string() });
const bodyMaxBytes = 4 * 1024;

/**
 * A form posted to `/sair/{token}` (see next.config.ts): by the page, which then says what came of it, or by a mail
 * client's own button, which follows no redirect (RFC 8058).
 */
export const POST = publicRoute(async ({ request, context }) => {
  const { token } = paramsSchema.parse(await context?.params);
  const body = await readText(request, { maxBytes: bodyMaxBytes });
  await leaveList(token);
  if (body.includes('List-Unsubscribe')) return new Response(null, { status: 200 });
  return new Response(null, { status: 303, headers: { location: `/sair/${encodeURIComponent(token)}` } });
});
