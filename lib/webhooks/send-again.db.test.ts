import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { webhookDeliveries } from '@/db/schema/webhooks';
import { operator } from '@/lib/audit/actor';
import { changeWebhook } from '@/lib/webhooks/change-webhook';
import { mostAttempts } from '@/lib/webhooks/next-attempt';
import { replayDelivery, sendTest } from '@/lib/webhooks/send-again';
import { openWebhookDesk, type WebhookDesk } from '@/lib/webhooks/testing/webhook-desk';

let desk: WebhookDesk;
beforeAll(async () => {
  desk = await openWebhookDesk();
});
afterEach(() => desk.reopen());
afterAll(() => desk.close());

describe('by hand', () => {
  it('a test is sent to whoever is tested, whatever it asked for', async () => {
    const { id, segredo } = await desk.create();
    await sendTest(id, operator);
    await desk.attemptDue();
    expect(desk.verify(segredo)).toMatchObject({ type: 'webhook.teste', data: { webhook: id } });
  });

  it('a delivery is sent again: the same message, a new round of attempts', async () => {
    desk.receiver.answerWith((response) => response.writeHead(404).end());
    const { id, segredo } = await desk.create();
    await desk.announceOne();
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      await desk.letTimePass();
      await desk.attemptDue();
    }
    const [failed] = await desk.deliveriesOf(id);
    expect(failed).toMatchObject({ situacao: 'falhou' });
    desk.receiver.answerWith((response) => response.writeHead(200).end());
    const replayed = await replayDelivery({ id, entrega: failed?.id ?? '' }, operator);
    expect(replayed).toMatchObject({ situacao: 'aguardando', tentativas: 0 });
    await desk.attemptDue();
    expect(await desk.deliveriesOf(id)).toMatchObject([{ situacao: 'entregue', tentativas: 1 }]);
    expect(() => desk.verify(segredo, mostAttempts)).not.toThrow();
    expect(desk.receiver.received.at(-1)?.headers['webhook-id']).toBe(failed?.evento);
  });

  it('nothing is sent to an endpoint that is off', async () => {
    const { id } = await desk.create();
    await desk.announceOne();
    const [delivery] = await desk.deliveriesOf(id);
    await changeWebhook(id, { ativo: false }, operator);
    await expect(sendTest(id, operator)).rejects.toMatchObject({ status: 409 });
    const replay = replayDelivery({ id, entrega: delivery?.id ?? '' }, operator);
    await expect(replay).rejects.toMatchObject({ status: 409 });
  });

  it("a delivery of another endpoint is nobody else's to send", async () => {
    const [one, other] = [await desk.create(), await desk.create()];
    await desk.announceOne();
    const [mine] = await desk.db
      .select()
      .from(webhookDeliveries)
      .where(eq(webhookDeliveries.endpointId, one.id));
    const replay = replayDelivery({ id: other.id, entrega: mine?.id ?? '' }, operator);
    await expect(replay).rejects.toMatchObject({ status: 404 });
  });
});
