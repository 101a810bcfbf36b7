import { route } from '@/lib/http/route';
import { webhookPathSchema, webhookSearchSchema } from '@/lib/webhooks/endpoint-input';
import { getDeliveryPage } from '@/lib/webhooks/list-webhooks';

export const GET = route(
  { scope: 'admin', params: webhookPathSchema },
  async ({ request, params: { id } }) => {
    const search = webhookSearchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    return Response.json(await getDeliveryPage(id, search));
  },
);
