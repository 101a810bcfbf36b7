import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { asJson, fetchRows } from '@/db/queries/bulk';

const queuedRow = z.object({ id: z.string(), revision: z.number(), takenUp: z.number() });
/** A comment that waits for the model, as it was at `revision`. */
export type QueuedComment = z.infer<typeof queuedRow>;
export type QueueEntry = Pick<QueuedComment, 'id' | 'revision'>;

/** What has changed meanwhile is left out; what waits already takes its new revision and keeps its place. */
export async function queueForModel(tx: Db, entries: QueueEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.execute(sql`
    insert into model_queue (comment_id, revision)
    select id, revision from json_to_recordset(${asJson(entries)}) as q(id uuid, revision int)
      join comments using (id, revision)
    order by id
    on conflict (comment_id) do update set revision = excluded.revision, leased_until = null, taken_up = 0`);
}

/** Takes the oldest for `leaseMs`, so that no other worker asks about them. */
export async function takeFromQueue(
  db: Db,
  { limit, leaseMs }: { limit: number; leaseMs: number },
): Promise<QueuedComment[]> {
  return fetchRows(
    db,
    queuedRow,
    sql`with next as (
          select comment_id from model_queue where leased_until is null or leased_until < now()
          order by queued_at, comment_id limit ${limit} for update skip locked
        )
        update model_queue q set leased_until = now() + make_interval(secs => ${leaseMs / 1_000}), taken_up = q.taken_up + 1
        from next where q.comment_id = next.comment_id
        returning q.comment_id as id, q.revision, q.taken_up as "takenUp"`,
  );
}

/** What has changed since it was taken stays in the queue. */
export async function removeFromQueue(tx: Db, entries: QueueEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.execute(sql`
    delete from model_queue q using json_to_recordset(${asJson(entries)}) as d(id uuid, revision int)
    where q.comment_id = d.id and q.revision = d.revision`);
}

/** The oldest that nobody has taken, or whose lease is over, among those queued before an instant. */
export async function listForgotten(db: Db, { before, limit }: { before: string; limit: number }) {
  return fetchRows(
    db,
    queuedRow,
    sql`select comment_id as id, revision, taken_up as "takenUp" from model_queue
        where queued_at < ${before}::timestamptz and (leased_until is null or leased_until < now())
        order by queued_at, comment_id limit ${limit}`,
  );
}

/** How many wait, and since when; null when none does. */
export async function measureQueue(db: Db): Promise<{ waiting: number; oldest: string | null }> {
  const row = z.object({ waiting: z.number(), oldest: z.string().nullable() });
  const [measured] = await fetchRows(
    db,
    row,
    sql`select count(*)::int as waiting, min(queued_at)::text as oldest from model_queue`,
  );
  return measured ?? { waiting: 0, oldest: null };
}
