import { route } from '@/lib/http/route';
import { webhookPathSchema } from '@/lib/webhooks/endpoint-input';
import { sendTest } from '@/lib/webhooks/send-again';

export const POST = route(
  { scope: 'admin', params: webhookPathSchema },
  async ({ caller, params: { id } }) => {
    await sendTest(id, caller);
    return new Response(null, { status: 202, headers: { location: `/api/webhooks/${id}/entregas` } });
  },
);
