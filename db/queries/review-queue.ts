import { and, eq, inArray, lte, notInArray, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { asJson, asUuids, fetchRows } from '@/db/queries/bulk';
import { reviewLeases } from '@/db/schema/review';
import type { Category } from '@/lib/text/categories';

export type ReviewOrder = 'margin' | 'disagreement' | 'newest';

export type ReviewFilters = { query?: string; category?: Category; artistId?: number; batchId?: string };

type Lease = { userId: string; filters: ReviewFilters; limit: number; except: string[] };

/** How long a comment stays a person's without a sign of life. */
const leaseTime = sql`interval '5 minutes'`;

const waits = sql`c.status = 'em_revisao' and not c.reviewed`;

/** As the indexes are ordered, nulls included. */
const orders = {
  margin: sql`c.margin, c.id`,
  newest: sql`c.received_at desc nulls last, c.id desc nulls last`,
};

/** Leases the next comments of the queue, those included that the person already has; never another's. */
export async function leaseComments(db: Db, lease: Lease & { order: ReviewOrder }): Promise<Leased> {
  const { order, ...rest } = lease;
  if (order !== 'disagreement') return leaseFrom(db, rest, { where: waits, order: orders[order] });
  const disputed = sql`${waits} and c.review_reason = 'discordancia'`;
  const first = await leaseFrom(db, rest, { where: disputed, order: orders.margin });
  if (first.ids.length === rest.limit) return first;
  const others = { ...rest, limit: rest.limit - first.ids.length, except: [...rest.except, ...first.ids] };
  const { ids, until } = await leaseFrom(db, others, { where: waits, order: orders.margin });
  return { ids: [...first.ids, ...ids], until: until ?? first.until };
}

/** Leases reviewed comments that wait for a second opinion, of somebody else, longest waiting first. */
export async function leaseSecondOpinions(db: Db, lease: Lease): Promise<Leased> {
  return leaseFrom(db, lease, {
    join: sql`join second_opinions s on s.comment_id = c.id`,
    where: sql`s.answered_at is null and s.first_user_id <> ${lease.userId} and c.reviewed
      and c.status = 'classificado'`,
    order: sql`s.requested_at, s.comment_id`,
  });
}

/** Leases one comment, unless it is another's now. */
export async function leaseComment(
  db: Db,
  { userId, commentId }: { userId: string; commentId: string },
): Promise<boolean> {
  const filters = {};
  const { rows } = await leaseOnce(
    db,
    { userId, filters, limit: 1, except: [] },
    { where: sql`c.id = ${commentId}`, order: sql`c.id` },
  );
  return rows.length > 0;
}

type Source = { join?: SQL; where: SQL; order: SQL };

/** What was leased, and until when. */
export type Leased = { ids: string[]; until: string | null };

const attempts = 3;

/** A neighbour's lease may land between our reading and our writing: what is missing is asked for again. */
async function leaseFrom(db: Db, lease: Lease, source: Source): Promise<Leased> {
  const unseen = { ...source, where: sql`${source.where} and ${isNotPutOff(lease.userId)}` };
  let leased: Leased = { ids: [], until: null };
  for (let attempt = 0; attempt < attempts && leased.ids.length < lease.limit; attempt += 1) {
    const limit = lease.limit - leased.ids.length;
    const except = [...lease.except, ...leased.ids];
    const { found, rows } = await leaseOnce(db, { ...lease, limit, except }, unseen);
    leased = { ids: [...leased.ids, ...rows.map(({ id }) => id)], until: rows[0]?.until ?? leased.until };
    if (rows.length === found) break;
  }
  return leased;
}

const leaseRow = z.object({ id: z.string(), until: z.string() });

async function leaseOnce(db: Db, { userId, filters, limit, except }: Lease, { join, where, order }: Source) {
  const [outcome] = await fetchRows(
    db,
    z.object({ found: z.number(), rows: z.array(leaseRow) }),
    sql`with next as materialized (
          select c.id from comments c ${join ?? sql``}
          where ${where} and ${matches(filters)} and ${isNoneOf(except)}
            and not exists (select from review_leases o
              where o.comment_id = c.id and o.user_id <> ${userId} and o.expires_at > now())
          order by ${order} limit ${limit} for no key update of c skip locked
        ), taken as (
          insert into review_leases as l (comment_id, user_id, expires_at)
          select id, ${userId}::uuid, now() + ${leaseTime} from next
          on conflict (comment_id) do update set user_id = excluded.user_id, expires_at = excluded.expires_at
            where l.user_id = excluded.user_id or l.expires_at <= now()
          returning comment_id as id, expires_at::text as until
        )
        select (select count(*) from next)::int as found,
          (select coalesce(json_agg(taken), '[]') from taken) as rows`,
  );
  return outcome ?? { found: 0, rows: [] };
}

function matches({ query, category, artistId, batchId }: ReviewFilters): SQL {
  const conditions = [
    query && sql`c.search @@ websearch_to_tsquery('public.pt_folded', ${query})`,
    category && sql`c.category = ${category}`,
    artistId !== undefined && sql`c.artist_id = ${artistId}`,
    batchId && sql`c.batch_id = ${batchId}`,
  ];
  return sql.join(
    [sql`true`, ...conditions.filter((condition) => typeof condition === 'object')],
    sql` and `,
  );
}

/** An array, not a list of parameters: PostgreSQL looks ids up in a hash. */
function isNoneOf(ids: string[]): SQL {
  return ids.length === 0 ? sql`true` : sql`c.id <> all(${asUuids(ids)})`;
}

/** What a person skipped is not shown to them for an hour: the audit log is where that is written. */
function isNotPutOff(userId: string): SQL {
  return sql`c.id not in (select split_part(a.subject, ':', 2)::uuid from audit_log a
    where a.at > now() - interval '1 hour' and a.actor = ${`user:${userId}`} and a.action = 'review.skipped')`;
}

/** Prolongs what the person still holds or nobody took meanwhile; returns those, and until when. */
export async function renewLeases(db: Db, { userId, ids }: { userId: string; ids: string[] }) {
  return fetchRows(
    db,
    leaseRow,
    sql`update review_leases set expires_at = now() + ${leaseTime}
        where user_id = ${userId} and comment_id in (select value::uuid from json_array_elements_text(${asJson(ids)}))
        returning comment_id as id, expires_at::text as until`,
  );
}

/** Gives comments back; those that were prolonged after `until` stay, as another page of the person has them. */
export async function releaseLeases(
  db: Db,
  { userId, ids, until }: { userId: string; ids: string[]; until?: string },
): Promise<void> {
  await db
    .delete(reviewLeases)
    .where(
      and(
        eq(reviewLeases.userId, userId),
        inArray(reviewLeases.commentId, ids),
        until ? lte(reviewLeases.expiresAt, until) : undefined,
      ),
    );
}

/** Gives back all that the person holds but `keep`. */
export async function keepOnlyLeases(db: Db, { userId, keep }: { userId: string; keep: string[] }) {
  const others = keep.length > 0 ? notInArray(reviewLeases.commentId, keep) : undefined;
  await db.delete(reviewLeases).where(and(eq(reviewLeases.userId, userId), others));
}

/** Whose a comment was last, and whether it still is. */
export async function getLease(db: Db, commentId: string) {
  const [lease] = await db
    .select({ userId: reviewLeases.userId, isLive: sql<boolean>`expires_at > now()` })
    .from(reviewLeases)
    .where(eq(reviewLeases.commentId, commentId));
  return lease ?? null;
}

/** How many wait, counting no further than `atMost`. */
export async function countWaiting(
  db: Db,
  { filters, atMost }: { filters: ReviewFilters; atMost: number },
): Promise<number> {
  const [row] = await fetchRows(
    db,
    z.object({ count: z.number() }),
    sql`select count(*)::int as count from (
          select from comments c where ${waits} and ${matches(filters)} limit ${atMost}) waiting`,
  );
  return row?.count ?? 0;
}
