import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { rotateWebhookSecret } from '@/lib/webhooks/change-webhook';
import { webhookPathSchema, webhookRotationSchema } from '@/lib/webhooks/endpoint-input';

const bodyMaxBytes = 16 * 1024;

export const POST = route(
  { scope: 'admin', params: webhookPathSchema },
  async ({ request, caller, params: { id } }) => {
    const rotation = webhookRotationSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
    return Response.json(await rotateWebhookSecret(id, rotation, caller));
  },
);
