import { sql } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import { getDatabase } from '@/db/client';
import { listDueDeliveries } from '@/db/queries/webhook-deliveries';
import { webhookDeliveries, webhookEndpoints } from '@/db/schema/webhooks';
import { createTestDatabase } from '@/db/testing';
import { operator } from '@/lib/audit/actor';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { announce } from '@/lib/webhooks/announce';
import { attemptDelivery } from '@/lib/webhooks/attempt-delivery';
import { createWebhook } from '@/lib/webhooks/create-webhook';
import { newWebhookSchema } from '@/lib/webhooks/endpoint-input';
import type { WebhookEvent } from '@/lib/webhooks/event-types';
import { getDeliveryPage } from '@/lib/webhooks/list-webhooks';
import { startReceiver } from '@/lib/webhooks/testing/receiver';

export const weekClosed: WebhookEvent = { type: 'semana.fechada', data: { semana: '2026-W47', hash: 'abc' } };
export const authSecret = 'a secret of the tests, long enough';

export type WebhookDesk = Awaited<ReturnType<typeof openWebhookDesk>>;

/** A database of its own and somebody else's server, which is another for each test (`reopen`). */
export async function openWebhookDesk() {
  log.level = 'silent';
  const own = await createTestDatabase();
  Object.assign(env, { DATABASE_URL: own.url, AUTH_SECRET: authSecret, WEBHOOKS_ALLOW_PRIVATE: true });
  let receiver = await startReceiver();
  return {
    db: own.db,
    get receiver() {
      return receiver;
    },
    create: (eventos = ['semana.fechada'], url = receiver.url) =>
      createWebhook(newWebhookSchema.parse({ url, eventos }), operator),
    announceOne: () => own.db.transaction((tx) => announce(tx, [weekClosed])),
    listRows: () => own.db.select().from(webhookDeliveries),
    deliveriesOf: async (id: string) => (await getDeliveryPage(id, { limite: 50 })).entregas,
    /** As the worker does, for all that is due. */
    attemptDue: async () => {
      const due = await listDueDeliveries(own.db, 100);
      for (const { id, version } of due) await attemptDelivery({ deliveryId: id, version });
      return due.length;
    },
    /** What waits is due now. */
    letTimePass: () =>
      own.db.update(webhookDeliveries).set({ nextAttemptAt: sql`now() - interval '1 second'` }),
    /** What the receiver took, by a receiver's library; throws what that throws. */
    verify: (secret: string, index = 0) => {
      const { body = '', headers = {} } = receiver.received[index] ?? {};
      return new Webhook(secret).verify(body, headers);
    },
    reopen: async () => {
      await receiver.stop();
      await own.db.delete(webhookEndpoints);
      receiver = await startReceiver();
    },
    close: async () => {
      await receiver.stop();
      await getDatabase().$client.end();
      await own.drop();
    },
  };
}
