import { readText } from '@/lib/http/read-text';
import { publicRoute } from '@/lib/http/route';
import { applyProviderEvent } from '@/lib/mail/apply-provider-event';
import { readProviderEvent } from '@/lib/mail/provider-event';

const bodyMaxBytes = 64 * 1024;

export const POST = publicRoute(async ({ request }) => {
  const body = await readText(request, { maxBytes: bodyMaxBytes });
  await applyProviderEvent(readProviderEvent(body, request.headers));
  return new Response(null, { status: 204 });
});
