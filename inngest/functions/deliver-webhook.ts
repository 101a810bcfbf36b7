import { defineFunction } from '@/inngest/define';
import { webhookDue } from '@/inngest/events';
import { attemptDelivery } from '@/lib/webhooks/attempt-delivery';

/** One attempt; the sweep asks for the next. Few at once: an endpoint may take ten seconds to say nothing. */
export const deliverWebhook = defineFunction(
  { id: 'deliver-webhook', on: webhookDue, retries: 2, concurrency: 2 },
  async ({ event, step }) => step.run('attempt-delivery', () => attemptDelivery(event.data)),
);
