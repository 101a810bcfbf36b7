import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { operator } from '@/lib/audit/actor';
import { announce } from '@/lib/webhooks/announce';
import { changeWebhook } from '@/lib/webhooks/change-webhook';
import { sendDueDeliveries } from '@/lib/webhooks/send-due-deliveries';
import { openWebhookDesk, weekClosed, type WebhookDesk } from '@/lib/webhooks/testing/webhook-desk';

let desk: WebhookDesk;
beforeAll(async () => {
  desk = await openWebhookDesk();
});
afterEach(() => desk.reopen());
afterAll(() => desk.close());

describe('an event', () => {
  it('goes to the endpoints that asked for it, with one id and the same bytes', async () => {
    await desk.create();
    await desk.create(['semana.fechada', 'alerta.criado']);
    await desk.create(['alerta.criado']);
    await desk.announceOne();
    const rows = await desk.listRows();
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map(({ eventId, body }) => eventId + body)).size).toBe(1);
  });

  it('is told if and only if its transaction commits', async () => {
    await desk.create();
    const broken = desk.db.transaction(async (tx) => {
      await announce(tx, [weekClosed]);
      throw new Error('taken back');
    });
    await expect(broken).rejects.toThrow('taken back');
    expect(await desk.listRows()).toEqual([]);
  });

  it('reaches the queue with its row, and by the sweep where its job was lost', async () => {
    await desk.create();
    await desk.db.execute(sql`delete from graphile_worker._private_jobs`);
    await desk.announceOne();
    const countJobs = async () => {
      const [row] = await desk.db.execute<{ n: number }>(sql`select count(*)::int as n
        from graphile_worker._private_jobs where payload ->> 'name' = 'webhooks/delivery.due'`);
      return row?.n;
    };
    expect(await countJobs()).toBe(1);
    await desk.db.execute(sql`delete from graphile_worker._private_jobs`);
    expect(await sendDueDeliveries()).toEqual({ due: 1 });
    expect(await countJobs()).toBe(1);
  });

  it('that comes while an endpoint is off is not kept for it, and what waited before is', async () => {
    const { id } = await desk.create();
    await desk.announceOne();
    await changeWebhook(id, { ativo: false }, operator);
    await desk.announceOne();
    expect(await desk.attemptDue()).toBe(0);
    await changeWebhook(id, { ativo: true }, operator);
    expect(await desk.attemptDue()).toBe(1);
  });
});
