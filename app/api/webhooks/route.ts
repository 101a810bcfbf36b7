import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { createWebhook } from '@/lib/webhooks/create-webhook';
import { newWebhookSchema, webhookSearchSchema } from '@/lib/webhooks/endpoint-input';
import { getWebhookPage } from '@/lib/webhooks/list-webhooks';

const bodyMaxBytes = 16 * 1024;

export const GET = route({ scope: 'admin' }, async ({ request }) => {
  const search = webhookSearchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await getWebhookPage(search));
});

export const POST = route({ scope: 'admin' }, async ({ request, caller }) => {
  const input = newWebhookSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
  const webhook = await createWebhook(input, caller);
  return Response.json(webhook, { status: 201, headers: { location: `/api/webhooks/${webhook.id}` } });
});
