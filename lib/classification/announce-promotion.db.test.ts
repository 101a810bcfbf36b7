import { afterAll, beforeAll, expect, it } from 'vitest';
import { getDatabase } from '@/db/client';
import { webhookDeliveries } from '@/db/schema/webhooks';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { actorOf } from '@/lib/audit/actor';
import { announcePromotion } from '@/lib/classification/announce-promotion';
import { env } from '@/lib/env';
import { createReviewer } from '@/lib/review/testing/review-fixtures';
import { createWebhook } from '@/lib/webhooks/create-webhook';
import { newWebhookSchema } from '@/lib/webhooks/endpoint-input';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase();
  Object.assign(env, { DATABASE_URL: own.url, AUTH_SECRET: 'a secret of the tests, long enough' });
});
afterAll(async () => {
  await getDatabase().$client.end();
  await own.drop();
});

it('tells of a new version once, not of the first, nor of an old one that comes back', async () => {
  const reviewer = await createReviewer(own.db, 'analista');
  const input = newWebhookSchema.parse({ url: 'https://example.com/', eventos: ['modelo.promovido'] });
  await createWebhook(input, actorOf({ id: reviewer.id, email: reviewer.name }));
  for (const version of ['um', 'um', 'dois', 'dois', 'um', 'três']) await announcePromotion(version);
  const told = await own.db.select().from(webhookDeliveries).orderBy(webhookDeliveries.id);
  expect(told.map(({ body }) => JSON.parse(body))).toMatchObject([
    { type: 'modelo.promovido', data: { tarefa: 'categoria', modelo: 'dois', anterior: 'um' } },
    { type: 'modelo.promovido', data: { modelo: 'três', anterior: 'dois' } },
  ]);
});
