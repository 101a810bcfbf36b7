import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { changeWebhook, deleteWebhook } from '@/lib/webhooks/change-webhook';
import { webhookChangeSchema, webhookPathSchema } from '@/lib/webhooks/endpoint-input';
import { requireWebhook } from '@/lib/webhooks/list-webhooks';

const bodyMaxBytes = 16 * 1024;

export const GET = route({ scope: 'admin', params: webhookPathSchema }, async ({ params: { id } }) =>
  Response.json(await requireWebhook(id)),
);

export const PATCH = route(
  { scope: 'admin', params: webhookPathSchema },
  async ({ request, caller, params: { id } }) => {
    const change = webhookChangeSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
    return Response.json(await changeWebhook(id, change, caller));
  },
);

export const DELETE = route(
  { scope: 'admin', params: webhookPathSchema },
  async ({ caller, params: { id } }) => {
    await deleteWebhook(id, caller);
    return new Response(null, { status: 204 });
  },
);
