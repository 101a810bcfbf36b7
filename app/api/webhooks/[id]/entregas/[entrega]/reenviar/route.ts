import { route } from '@/lib/http/route';
import { deliveryPathSchema } from '@/lib/webhooks/endpoint-input';
import { replayDelivery } from '@/lib/webhooks/send-again';

export const POST = route({ scope: 'admin', params: deliveryPathSchema }, async ({ caller, params }) =>
  Response.json(await replayDelivery(params, caller), { status: 202 }),
);
