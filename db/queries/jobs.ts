import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { asJson, fetchRows } from '@/db/queries/bulk';

/** A `graphile_worker.job_spec`. A waiting job with the same key is replaced. */
export type QueuedJob = {
  identifier: string;
  payload: unknown;
  job_key: string;
  run_at?: string;
  flags?: string[];
};

/** Queues jobs in one statement. Sorted, so that two transactions with the same keys cannot deadlock. */
export async function addJobs(db: Db, jobs: QueuedJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const sorted = jobs.toSorted((a, b) => (a.job_key < b.job_key ? -1 : 1));
  await db.execute(sql`
    select count(*) from graphile_worker.add_jobs(array(
      select json_populate_recordset(null::graphile_worker.job_spec, ${asJson(sorted)})))`);
}

/** Workers that hold jobs although no session bears their name any more. */
export async function listDeadWorkers(db: Db): Promise<string[]> {
  const rows = await fetchRows(
    db,
    z.object({ worker: z.string() }),
    sql`
      select distinct locked_by as worker from graphile_worker.jobs
      where locked_by is not null and not exists (
        select from pg_stat_activity where datname = current_database() and application_name = locked_by)`,
  );
  return rows.map(({ worker }) => worker);
}

/** Gives the jobs of dead workers back to the queue. */
export async function unlockWorkers(db: Db, workers: string[]): Promise<void> {
  await db.execute(
    sql`select graphile_worker.force_unlock_workers(array(select json_array_elements_text(${asJson(workers)})))`,
  );
}

export async function hasJobQueue(db: Db): Promise<boolean> {
  const [row] = await fetchRows(
    db,
    z.object({ found: z.boolean() }),
    sql`select to_regclass('graphile_worker.jobs') is not null as found`,
  );
  return row?.found ?? false;
}
