import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { asJson, fetchRows } from '@/db/queries/bulk';

/** Notified, at commit, of every transaction that leaves events. */
export const outboxChannel = 'outbox_events';

export async function insertOutboxEvents(tx: Db, events: unknown[]): Promise<void> {
  await tx.execute(sql`
    with added as (
      insert into outbox_events (event) select event from json_array_elements(${asJson(events)}) as event
      returning id
    )
    select pg_notify(${outboxChannel}, '') from added limit 1`);
}

/** Oldest first; rows that another sender holds are left to it. Keep the transaction open until they are sent. */
export async function lockUnsentEvents(tx: Db, limit: number) {
  const row = z.object({ id: z.coerce.number(), event: z.unknown() });
  return fetchRows(
    tx,
    row,
    sql`select id, event from outbox_events where sent_at is null order by id limit ${limit} for update skip locked`,
  );
}

export async function markEventsSent(tx: Db, ids: number[]): Promise<void> {
  await tx.execute(
    sql`update outbox_events set sent_at = now() where id in (select value::bigint from json_array_elements_text(${asJson(ids)}))`,
  );
}

export async function purgeSentEvents(db: Db, olderThanDays: number): Promise<void> {
  await db.execute(
    sql`delete from outbox_events where sent_at < now() - make_interval(days => ${olderThanDays})`,
  );
}
