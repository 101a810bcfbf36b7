import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';

const dayRow = z.object({
  day: z.string(),
  received: z.number(),
  classified: z.number(),
  inReview: z.number(),
  failed: z.number(),
  pending: z.number(),
});
/** What has become of the comments whose batch came on a day. */
export type DayOfBatches = z.infer<typeof dayRow>;

/**
 * Sums of the batches since an instant, by local day (`YYYY-MM-DD` of `timeZone`). Their ids begin with the time, so
 * that the primary key finds them; of more than `atMost` only the newest are looked at. Hours first: local days of
 * single batches take four times as long.
 */
export async function listBatchDays(
  db: Db,
  { from, timeZone, atMost }: { from: Date; timeZone: string; atMost: number },
): Promise<DayOfBatches[]> {
  return fetchRows(
    db,
    dayRow,
    sql`select to_char(hour at time zone ${timeZone}, 'YYYY-MM-DD') as day, sum(total)::int as received,
          sum(classified)::int as classified, sum(in_review)::int as "inReview", sum(failed)::int as failed,
          sum(pending)::int as pending
        from (
          select date_bin('1 hour', created_at, 'epoch') as hour, sum(total) as total, sum(classified) as classified,
            sum(in_review) as in_review, sum(failed) as failed, sum(pending) as pending
          from (select * from batches where id >= ${earliestId(from)}::uuid order by id desc limit ${atMost}) newest
          where created_at >= ${from.toISOString()}::timestamptz group by 1
        ) hours
        group by 1 order by 1`,
  );
}

const hourMs = 3_600_000;

/** The least id of its time (UUID, version 7), an hour earlier: the clocks of the app and the database may differ. */
function earliestId(from: Date): string {
  const hex = (from.getTime() - hourMs).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

const backlogRow = z.object({
  pending: z.number(),
  oldestPending: z.string().nullable(),
  latePending: z.number(),
  inReview: z.number(),
  oldestInReview: z.string().nullable(),
  lateInReview: z.number(),
  failed: z.number(),
  modelQueue: z.number(),
  oldestInModelQueue: z.string().nullable(),
  disputes: z.number(),
  proposedTags: z.number(),
  failedRuns: z.number(),
  failedTasks: z.number(),
  unseenAlerts: z.number(),
});
/** What waits now. No number is above the `atMost` that was asked for. */
export type Backlog = z.infer<typeof backlogRow>;

type BacklogRequest = {
  atMost: number;
  /** Pending since before this is late. */
  pendingBefore: Date;
  reviewBefore: Date;
  /** Failures of jobs since. */
  failedSince: Date;
};

/** Each figure is read along a partial index, or from a table that stays small, and no further than `atMost`. */
export async function measureBacklog(db: Db, request: BacklogRequest): Promise<Backlog> {
  const { atMost } = request;
  const [pendingBefore, reviewBefore, failedSince] = [
    request.pendingBefore,
    request.reviewBefore,
    request.failedSince,
  ].map((at) => sql`${at.toISOString()}::timestamptz`);
  const count = (rows: SQL) => sql`(select count(*)::int from (select ${rows} limit ${atMost}) rows)`;
  const oldest = (rows: SQL) => sql`(select received_at::text ${rows} order by ${oldestFirst} limit 1)`;
  const [backlog] = await fetchRows(
    db,
    backlogRow,
    sql`select ${count(pending)} as pending, ${oldest(pending)} as "oldestPending",
      ${count(sql`${pending} and received_at < ${pendingBefore}`)} as "latePending",
      ${count(toReview)} as "inReview", ${oldest(toReview)} as "oldestInReview",
      ${count(sql`${toReview} and received_at < ${reviewBefore}`)} as "lateInReview",
      ${count(sql`from comments where status = 'falha'`)} as failed,
      ${count(sql`from model_queue`)} as "modelQueue",
      (select queued_at::text from model_queue order by queued_at limit 1) as "oldestInModelQueue",
      ${count(sql`from adjudications where settled_at is null`)} as disputes,
      ${count(sql`from tags where status = 'proposed'`)} as "proposedTags",
      ${count(sql`from job_runs where status = 'failed' and finished_at >= ${failedSince}`)} as "failedRuns",
      ${count(sql`from tasks where status = 'failed' and created_at >= ${failedSince}`)} as "failedTasks",
      ${count(sql`from alerts where seen_at is null`)} as "unseenAlerts"`,
  );
  if (!backlog) throw new Error('The backlog was not measured.');
  return backlog;
}

const pending = sql`from comments where status = 'pendente'`;
const toReview = sql`from comments where status = 'em_revisao' and not reviewed`;
/** As the indexes are ordered, read backwards. */
const oldestFirst = sql`received_at asc nulls first, id asc nulls first`;
