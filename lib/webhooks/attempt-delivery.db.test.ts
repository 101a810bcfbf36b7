import { eq, sql } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getDatabase } from '@/db/client';
import { listDueDeliveries } from '@/db/queries/webhook-deliveries';
import { webhookDeliveries, webhookEndpoints } from '@/db/schema/webhooks';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { operator } from '@/lib/audit/actor';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { announce } from '@/lib/webhooks/announce';
import { attemptDelivery } from '@/lib/webhooks/attempt-delivery';
import { changeWebhook, rotateWebhookSecret } from '@/lib/webhooks/change-webhook';
import { createWebhook } from '@/lib/webhooks/create-webhook';
import { newWebhookSchema } from '@/lib/webhooks/endpoint-input';
import { payloadSchema, type WebhookEvent } from '@/lib/webhooks/event-types';
import { getDeliveryPage, requireWebhook } from '@/lib/webhooks/list-webhooks';
import { mostAttempts } from '@/lib/webhooks/next-attempt';
import { replayDelivery, sendTest } from '@/lib/webhooks/send-again';
import { sendDueDeliveries } from '@/lib/webhooks/send-due-deliveries';
import { startReceiver, type Receiver } from '@/lib/webhooks/testing/receiver';

log.level = 'silent';

let own: TestDatabase;
let receiver: Receiver;
beforeAll(async () => {
  own = await createTestDatabase();
  env.DATABASE_URL = own.url;
  env.AUTH_SECRET = 'a secret of the tests, long enough';
  env.WEBHOOKS_ALLOW_PRIVATE = true;
});
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(async () => {
  await receiver.stop();
  await own.db.delete(webhookEndpoints);
});
afterAll(async () => {
  await getDatabase().$client.end();
  await own.drop();
});

const weekClosed: WebhookEvent = { type: 'semana.fechada', data: { semana: '2026-W47', hash: 'abc' } };
const create = (eventos = ['semana.fechada'], url = receiver.url) =>
  createWebhook(newWebhookSchema.parse({ url, eventos }), operator);
const announceOne = (event = weekClosed) => own.db.transaction((tx) => announce(tx, [event]));
const listRows = () => own.db.select().from(webhookDeliveries);
/** As the worker does, for all that is due. */
const attemptDue = async (options: { limitMs?: number } = {}) => {
  const due = await listDueDeliveries(own.db, 100);
  for (const { id, version } of due) await attemptDelivery({ deliveryId: id, version }, options);
  return due.length;
};
/** Time passes: what waits is due now. */
const letTimePass = () =>
  own.db.update(webhookDeliveries).set({ nextAttemptAt: sql`now() - interval '1 second'` });
const deliveriesOf = async (id: string) => (await getDeliveryPage(id, { limite: 50 })).entregas;
const verify = (secret: string, index = 0) => {
  const { body = '', headers = {} } = receiver.received[index] ?? {};
  return new Webhook(secret).verify(body, headers);
};

describe('a delivery', () => {
  it('arrives signed as Standard Webhooks asks, and is noted', async () => {
    const { id, segredo } = await create();
    await announceOne();
    expect(await attemptDue()).toBe(1);
    expect(payloadSchema.parse(verify(segredo))).toMatchObject(weekClosed);
    const [delivery] = await deliveriesOf(id);
    expect(delivery).toMatchObject({
      situacao: 'entregue',
      tentativas: 1,
      resposta: 204,
      erro: null,
      evento: receiver.received[0]?.headers['webhook-id'],
    });
    expect(await attemptDue()).toBe(0);
  });

  it('is not believed once a byte of it changes', async () => {
    const { segredo } = await create();
    await announceOne();
    await attemptDue();
    const { body = '', headers = {} } = receiver.received[0] ?? {};
    expect(() => new Webhook(segredo).verify(body.replace('W47', 'W48'), headers)).toThrow();
  });

  it('is tried again after a failure, under the same id, and then ends', async () => {
    receiver.answerWith((response, index) => response.writeHead(index === 0 ? 500 : 200).end());
    const { id } = await create();
    await announceOne();
    await attemptDue();
    expect(await deliveriesOf(id)).toMatchObject([
      { situacao: 'aguardando', tentativas: 1, resposta: 500, erro: 'http_500' },
    ]);
    expect(await attemptDue()).toBe(0); // not yet
    await letTimePass();
    await attemptDue();
    expect(await deliveriesOf(id)).toMatchObject([
      { situacao: 'entregue', tentativas: 2, resposta: 200, erro: null },
    ]);
    const [first, second] = receiver.received;
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.body).toBe(first?.body);
  });

  it('fails for good after the last attempt, and stays to be seen', async () => {
    receiver.answerWith((response) => response.writeHead(503).end());
    const { id } = await create();
    await announceOne();
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      await letTimePass();
      expect(await attemptDue()).toBe(1);
    }
    expect(await deliveriesOf(id)).toMatchObject([
      { situacao: 'falhou', tentativas: mostAttempts, erro: 'http_503', proxima_em: null },
    ]);
    await letTimePass();
    expect(await attemptDue()).toBe(0);
    expect(receiver.received).toHaveLength(mostAttempts);
  });

  it('that is not answered in time is tried again, and so that others go on, what else waits there waits', async () => {
    receiver.answerWith(() => undefined);
    const { id } = await create();
    await announceOne();
    await announceOne();
    const [first, second] = await listDueDeliveries(own.db, 2);
    if (!first || !second) throw new Error('nothing is due');
    await attemptDelivery({ deliveryId: first.id, version: first.version }, { limitMs: 50 });
    expect(await deliveriesOf(id)).toMatchObject([
      { situacao: 'aguardando', tentativas: 0 },
      { situacao: 'aguardando', tentativas: 1, resposta: null, erro: 'tempo_esgotado' },
    ]);
    await attemptDelivery({ deliveryId: second.id, version: second.version }); // asked for before
    expect(receiver.received).toHaveLength(1);
    expect(await attemptDue()).toBe(0);
  });

  it('to a place that says it is gone is the last: the endpoint is switched off', async () => {
    receiver.answerWith((response) => response.writeHead(410).end());
    const { id } = await create();
    await announceOne();
    await attemptDue();
    expect(await deliveriesOf(id)).toMatchObject([{ situacao: 'falhou', tentativas: 1, erro: 'http_410' }]);
    expect(await requireWebhook(id)).toMatchObject({ situacao: 'extinto' });
    await announceOne();
    expect(await listRows()).toHaveLength(1);
    await changeWebhook(id, { ativo: true }, operator);
    expect(await requireWebhook(id)).toMatchObject({ situacao: 'ativo' });
  });

  it('is not led elsewhere: a redirect to a private address is a failure and no second request', async () => {
    const inside = await startReceiver();
    receiver.answerWith((response) => response.writeHead(302, { location: `${inside.url}/admin` }).end());
    const { id } = await create();
    await announceOne();
    await attemptDue();
    expect(await deliveriesOf(id)).toMatchObject([{ situacao: 'aguardando', erro: 'http_302' }]);
    expect(inside.received).toEqual([]);
    await inside.stop();
  });

  it('goes to no private address, also where the endpoint was set up while they were allowed', async () => {
    const { id } = await create(['semana.fechada'], `https://localhost:${receiver.port}/`);
    await announceOne();
    env.WEBHOOKS_ALLOW_PRIVATE = false;
    await attemptDue().finally(() => {
      env.WEBHOOKS_ALLOW_PRIVATE = true;
    });
    expect(await deliveriesOf(id)).toMatchObject([{ situacao: 'aguardando', erro: 'endereco_privado' }]);
    expect(receiver.received).toEqual([]);
  });

  it('is made once, however many workers take up the same attempt', async () => {
    await create();
    await announceOne();
    const [due] = await listDueDeliveries(own.db, 1);
    if (!due) throw new Error('nothing is due');
    const attempt = () => attemptDelivery({ deliveryId: due.id, version: due.version });
    await Promise.all(Array.from({ length: 8 }, attempt));
    expect(receiver.received).toHaveLength(1);
  });

  it('whose process died is made by another, after the lease', async () => {
    const { id } = await create();
    await announceOne();
    // What a process leaves that dies between its claim and its note.
    await own.db.update(webhookDeliveries).set({
      attempts: 1,
      version: 1,
      nextAttemptAt: sql`now() + interval '30 seconds'`,
    });
    expect(await attemptDue()).toBe(0);
    await letTimePass();
    await attemptDue();
    expect(await deliveriesOf(id)).toMatchObject([{ situacao: 'entregue', tentativas: 2 }]);
  });
});

describe('the secret', () => {
  it('that is new and the one before both sign for the grace, and without one only the new', async () => {
    const { id, segredo: before } = await create();
    const { segredo: after } = await rotateWebhookSecret(id, { carencia_horas: 24 }, operator);
    await announceOne();
    await attemptDue();
    expect(() => verify(before)).not.toThrow();
    expect(() => verify(after)).not.toThrow();
    const { segredo: last } = await rotateWebhookSecret(id, { carencia_horas: 0 }, operator);
    await announceOne();
    await attemptDue();
    expect(() => verify(after, 1)).toThrow();
    expect(() => verify(last, 1)).not.toThrow();
  });

  it('is nowhere in the database in clear, and unreadable with another AUTH_SECRET', async () => {
    const { id, segredo } = await create();
    const [row] = await own.db.select().from(webhookEndpoints);
    expect(JSON.stringify(row)).not.toContain(segredo.slice('whsec_'.length));
    await announceOne();
    env.AUTH_SECRET = 'another secret of the tests';
    await attemptDue().finally(() => {
      env.AUTH_SECRET = 'a secret of the tests, long enough';
    });
    expect(await deliveriesOf(id)).toMatchObject([{ situacao: 'aguardando', erro: 'segredo_ilegivel' }]);
    expect(receiver.received).toEqual([]);
  });
});

describe('an event', () => {
  it('goes to the endpoints that asked for it, with one id and the same bytes', async () => {
    await create();
    await create(['semana.fechada', 'alerta.criado']);
    await create(['alerta.criado']);
    await announceOne();
    const rows = await listRows();
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map(({ eventId, body }) => eventId + body)).size).toBe(1);
  });

  it('is told if and only if its transaction commits', async () => {
    await create();
    const broken = own.db.transaction(async (tx) => {
      await announce(tx, [weekClosed]);
      throw new Error('taken back');
    });
    await expect(broken).rejects.toThrow('taken back');
    expect(await listRows()).toEqual([]);
  });

  it('reaches the queue with its row, and by the sweep where its job was lost', async () => {
    await create();
    await own.db.execute(sql`delete from graphile_worker._private_jobs`);
    await announceOne();
    const countJobs = async () => {
      const [row] = await own.db.execute<{ n: number }>(sql`select count(*)::int as n
        from graphile_worker._private_jobs where payload ->> 'name' = 'webhooks/delivery.due'`);
      return row?.n;
    };
    expect(await countJobs()).toBe(1);
    await own.db.execute(sql`delete from graphile_worker._private_jobs`);
    expect(await sendDueDeliveries()).toEqual({ due: 1 });
    expect(await countJobs()).toBe(1);
  });

  it('that comes while an endpoint is off is not kept for it, and what waited before is', async () => {
    const { id } = await create();
    await announceOne();
    await changeWebhook(id, { ativo: false }, operator);
    await announceOne();
    expect(await attemptDue()).toBe(0);
    await changeWebhook(id, { ativo: true }, operator);
    expect(await attemptDue()).toBe(1);
  });
});

describe('by hand', () => {
  it('a test is sent to whoever is tested, whatever it asked for', async () => {
    const { id, segredo } = await create();
    await sendTest(id, operator);
    await attemptDue();
    expect(verify(segredo)).toMatchObject({ type: 'webhook.teste', data: { webhook: id } });
  });

  it('a delivery is sent again: the same message, a new round of attempts', async () => {
    receiver.answerWith((response) => response.writeHead(404).end());
    const { id, segredo } = await create();
    await announceOne();
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      await letTimePass();
      await attemptDue();
    }
    const [failed] = await deliveriesOf(id);
    expect(failed).toMatchObject({ situacao: 'falhou' });
    receiver.answerWith((response) => response.writeHead(200).end());
    const replayed = await replayDelivery({ id, entrega: failed?.id ?? '' }, operator);
    expect(replayed).toMatchObject({ situacao: 'aguardando', tentativas: 0 });
    await attemptDue();
    expect(await deliveriesOf(id)).toMatchObject([{ situacao: 'entregue', tentativas: 1 }]);
    expect(() => verify(segredo, mostAttempts)).not.toThrow();
    expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(failed?.evento);
  });

  it('nothing is sent to an endpoint that is off', async () => {
    const { id } = await create();
    await announceOne();
    const [delivery] = await deliveriesOf(id);
    await changeWebhook(id, { ativo: false }, operator);
    await expect(sendTest(id, operator)).rejects.toMatchObject({ status: 409 });
    const replay = replayDelivery({ id, entrega: delivery?.id ?? '' }, operator);
    await expect(replay).rejects.toMatchObject({ status: 409 });
  });

  it("a delivery of another endpoint is nobody else's to send", async () => {
    const [one, other] = [await create(), await create()];
    await announceOne();
    const [mine] = await own.db
      .select()
      .from(webhookDeliveries)
      .where(eq(webhookDeliveries.endpointId, one.id));
    const replay = replayDelivery({ id: other.id, entrega: mine?.id ?? '' }, operator);
    await expect(replay).rejects.toMatchObject({ status: 404 });
  });
});
