import { sql } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listDueDeliveries } from '@/db/queries/webhook-deliveries';
import { webhookDeliveries, webhookEndpoints } from '@/db/schema/webhooks';
import { operator } from '@/lib/audit/actor';
import { env } from '@/lib/env';
import { attemptDelivery } from '@/lib/webhooks/attempt-delivery';
import { changeWebhook, rotateWebhookSecret } from '@/lib/webhooks/change-webhook';
import { payloadSchema } from '@/lib/webhooks/event-types';
import { requireWebhook } from '@/lib/webhooks/list-webhooks';
import { mostAttempts } from '@/lib/webhooks/next-attempt';
import { startReceiver } from '@/lib/webhooks/testing/receiver';
import {
  authSecret,
  openWebhookDesk,
  weekClosed,
  type WebhookDesk,
} from '@/lib/webhooks/testing/webhook-desk';

let desk: WebhookDesk;
beforeAll(async () => {
  desk = await openWebhookDesk();
});
afterEach(() => desk.reopen());
afterAll(() => desk.close());

describe('a delivery', () => {
  it('arrives signed as Standard Webhooks asks, and is noted', async () => {
    const { id, segredo } = await desk.create();
    await desk.announceOne();
    expect(await desk.attemptDue()).toBe(1);
    expect(payloadSchema.parse(desk.verify(segredo))).toMatchObject(weekClosed);
    const [delivery] = await desk.deliveriesOf(id);
    expect(delivery).toMatchObject({
      situacao: 'entregue',
      tentativas: 1,
      resposta: 204,
      erro: null,
      evento: desk.receiver.received[0]?.headers['webhook-id'],
    });
    expect(await desk.attemptDue()).toBe(0);
  });

  it('is not believed once a byte of it changes', async () => {
    const { segredo } = await desk.create();
    await desk.announceOne();
    await desk.attemptDue();
    const { body = '', headers = {} } = desk.receiver.received[0] ?? {};
    expect(() => new Webhook(segredo).verify(body.replace('W47', 'W48'), headers)).toThrow();
  });

  it('is tried again after a failure, under the same id, and then ends', async () => {
    desk.receiver.answerWith((response, index) => response.writeHead(index === 0 ? 500 : 200).end());
    const { id } = await desk.create();
    await desk.announceOne();
    await desk.attemptDue();
    expect(await desk.deliveriesOf(id)).toMatchObject([
      { situacao: 'aguardando', tentativas: 1, resposta: 500, erro: 'http_500' },
    ]);
    expect(await desk.attemptDue()).toBe(0); // not yet
    await desk.letTimePass();
    await desk.attemptDue();
    expect(await desk.deliveriesOf(id)).toMatchObject([
      { situacao: 'entregue', tentativas: 2, resposta: 200, erro: null },
    ]);
    const [first, second] = desk.receiver.received;
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.body).toBe(first?.body);
  });

  it('fails for good after the last attempt, and stays to be seen', async () => {
    desk.receiver.answerWith((response) => response.writeHead(503).end());
    const { id } = await desk.create();
    await desk.announceOne();
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      await desk.letTimePass();
      expect(await desk.attemptDue()).toBe(1);
    }
    expect(await desk.deliveriesOf(id)).toMatchObject([
      { situacao: 'falhou', tentativas: mostAttempts, erro: 'http_503', proxima_em: null },
    ]);
    await desk.letTimePass();
    expect(await desk.attemptDue()).toBe(0);
    expect(desk.receiver.received).toHaveLength(mostAttempts);
  });

  it('that is not answered in time is tried again, and so that others go on, what else waits there waits', async () => {
    desk.receiver.answerWith(() => undefined);
    const { id } = await desk.create();
    await desk.announceOne();
    await desk.announceOne();
    const [first, second] = await listDueDeliveries(desk.db, 2);
    if (!first || !second) throw new Error('nothing is due');
    await attemptDelivery({ deliveryId: first.id, version: first.version }, { limitMs: 50 });
    expect(await desk.deliveriesOf(id)).toMatchObject([
      { situacao: 'aguardando', tentativas: 0 },
      { situacao: 'aguardando', tentativas: 1, resposta: null, erro: 'tempo_esgotado' },
    ]);
    await attemptDelivery({ deliveryId: second.id, version: second.version }); // asked for before
    expect(desk.receiver.received).toHaveLength(1);
    expect(await desk.attemptDue()).toBe(0);
  });

  it('to a place that says it is gone is the last: the endpoint is switched off', async () => {
    desk.receiver.answerWith((response) => response.writeHead(410).end());
    const { id } = await desk.create();
    await desk.announceOne();
    await desk.attemptDue();
    expect(await desk.deliveriesOf(id)).toMatchObject([
      { situacao: 'falhou', tentativas: 1, erro: 'http_410' },
    ]);
    expect(await requireWebhook(id)).toMatchObject({ situacao: 'extinto' });
    await desk.announceOne();
    expect(await desk.listRows()).toHaveLength(1);
    await changeWebhook(id, { ativo: true }, operator);
    expect(await requireWebhook(id)).toMatchObject({ situacao: 'ativo' });
  });

  it('is not led elsewhere: a redirect to a private address is a failure and no second request', async () => {
    const inside = await startReceiver();
    desk.receiver.answerWith((response) =>
      response.writeHead(302, { location: `${inside.url}/admin` }).end(),
    );
    const { id } = await desk.create();
    await desk.announceOne();
    await desk.attemptDue();
    expect(await desk.deliveriesOf(id)).toMatchObject([{ situacao: 'aguardando', erro: 'http_302' }]);
    expect(inside.received).toEqual([]);
    await inside.stop();
  });

  it('goes to no private address, also where the endpoint was set up while they were allowed', async () => {
    const { id } = await desk.create(['semana.fechada'], `https://localhost:${desk.receiver.port}/`);
    await desk.announceOne();
    env.WEBHOOKS_ALLOW_PRIVATE = false;
    await desk.attemptDue().finally(() => {
      env.WEBHOOKS_ALLOW_PRIVATE = true;
    });
    expect(await desk.deliveriesOf(id)).toMatchObject([{ situacao: 'aguardando', erro: 'endereco_privado' }]);
    expect(desk.receiver.received).toEqual([]);
  });

  it('is made once, however many workers take up the same attempt', async () => {
    await desk.create();
    await desk.announceOne();
    const [due] = await listDueDeliveries(desk.db, 1);
    if (!due) throw new Error('nothing is due');
    const attempt = () => attemptDelivery({ deliveryId: due.id, version: due.version });
    await Promise.all(Array.from({ length: 8 }, attempt));
    expect(desk.receiver.received).toHaveLength(1);
  });

  it('whose process died is made by another, after the lease', async () => {
    const { id } = await desk.create();
    await desk.announceOne();
    // What a process leaves that dies between its claim and its note.
    await desk.db.update(webhookDeliveries).set({
      attempts: 1,
      version: 1,
      nextAttemptAt: sql`now() + interval '30 seconds'`,
    });
    expect(await desk.attemptDue()).toBe(0);
    await desk.letTimePass();
    await desk.attemptDue();
    expect(await desk.deliveriesOf(id)).toMatchObject([{ situacao: 'entregue', tentativas: 2 }]);
  });
});

describe('the secret', () => {
  it('that is new and the one before both sign for the grace, and without one only the new', async () => {
    const { id, segredo: before } = await desk.create();
    const { segredo: after } = await rotateWebhookSecret(id, { carencia_horas: 24 }, operator);
    await desk.announceOne();
    await desk.attemptDue();
    expect(() => desk.verify(before)).not.toThrow();
    expect(() => desk.verify(after)).not.toThrow();
    const { segredo: last } = await rotateWebhookSecret(id, { carencia_horas: 0 }, operator);
    await desk.announceOne();
    await desk.attemptDue();
    expect(() => desk.verify(after, 1)).toThrow();
    expect(() => desk.verify(last, 1)).not.toThrow();
  });

  it('is nowhere in the database in clear, and unreadable with another AUTH_SECRET', async () => {
    const { id, segredo } = await desk.create();
    const [row] = await desk.db.select().from(webhookEndpoints);
    expect(JSON.stringify(row)).not.toContain(segredo.slice('whsec_'.length));
    await desk.announceOne();
    env.AUTH_SECRET = 'another secret of the tests';
    await desk.attemptDue().finally(() => {
      env.AUTH_SECRET = authSecret;
    });
    expect(await desk.deliveriesOf(id)).toMatchObject([{ situacao: 'aguardando', erro: 'segredo_ilegivel' }]);
    expect(desk.receiver.received).toEqual([]);
  });
});
