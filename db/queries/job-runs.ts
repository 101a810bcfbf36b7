import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { asJson } from '@/db/queries/bulk';
import { addJobs } from '@/db/queries/jobs';
import { jobRuns, jobSteps, type JobRun } from '@/db/schema/jobs';

export type NewRun = { functionId: string; event: { id: string } };

/** The one form of a run's id: the same event never runs a function twice. */
function runIdOf({ functionId, event }: NewRun): string {
  return `${functionId}:${event.id}`;
}

export function taskOf(functionId: string): string {
  return `run:${functionId}`;
}

/**
 * Starts one run for each function and event, with the job that carries it. What runs already, or ended less
 * than 24 hours ago, is left alone. One statement, because every event takes this way.
 */
export async function startRuns(db: Db, runs: NewRun[]): Promise<void> {
  const rows = runs.map((run) => ({ ...run, id: runIdOf(run), task: taskOf(run.functionId) }));
  await db.execute(sql`
    with wanted as (
      select * from json_to_recordset(${asJson(rows)}) as r(id text, "functionId" text, task text, event jsonb)
    ), started as (
      insert into job_runs (id, function_id, event, status)
      select id, "functionId", event, 'running' from wanted order by id
      on conflict (id) do update set
        status = 'running', event = excluded.event, attempts = 0, error = null, started_at = now(), finished_at = null
      where job_runs.finished_at < now() - interval '24 hours'
      returning id
    ), cleared as (
      delete from job_steps where run_id in (select id from started)
    )
    select count(*) from graphile_worker.add_jobs(array(
      select row(task, json_build_object('runId', id), null, null, null, id, null, array["functionId"])::graphile_worker.job_spec
      from started join wanted using (id)))`);
}

/** Puts the job of a run in the queue, now or at an instant; one that waits already is replaced. */
export async function queueRun(
  db: Db,
  { id, functionId }: Pick<JobRun, 'id' | 'functionId'>,
  runAt?: string,
): Promise<void> {
  const job = { identifier: taskOf(functionId), payload: { runId: id }, job_key: id, flags: [functionId] };
  await addJobs(db, [{ ...job, run_at: runAt }]);
}

/** The run and the results of its finished steps, by step id. */
export async function getRun(db: Db, id: string): Promise<(JobRun & { steps: Map<string, unknown> }) | null> {
  const results = sql<Record<string, unknown>>`(
    select coalesce(json_object_agg(step_id, result), '{}') from job_steps where run_id = ${jobRuns.id})`;
  const [found] = await db.select({ run: jobRuns, results }).from(jobRuns).where(eq(jobRuns.id, id));
  return found ? { ...found.run, steps: new Map(Object.entries(found.results)) } : null;
}

export async function saveStep(
  db: Db,
  step: { runId: string; stepId: string; result: unknown },
): Promise<void> {
  await db.insert(jobSteps).values(step).onConflictDoNothing();
}

/** Results of steps are of no more use, and may tell of a comment that is erased later. */
export async function completeRun(db: Db, id: string): Promise<void> {
  await db.execute(sql`
    with completed as (
      update job_runs set status = 'completed', error = null, finished_at = now()
      where id = ${id} and status = 'running' returning id
    )
    delete from job_steps where run_id in (select id from completed)`);
}

/** Counts a failed attempt. After the last one the run is `failed`, and finished once that has been handled. */
export async function recordFailedAttempt(
  db: Db,
  { id, error, last }: { id: string; error: string; last: boolean },
): Promise<void> {
  await db
    .update(jobRuns)
    .set({ attempts: sql`${jobRuns.attempts} + 1`, error, status: last ? 'failed' : 'running' })
    .where(and(eq(jobRuns.id, id), eq(jobRuns.status, 'running')));
}

export async function finishFailedRun(db: Db, id: string): Promise<void> {
  await db
    .update(jobRuns)
    .set({ finishedAt: sql`now()` })
    .where(and(eq(jobRuns.id, id), eq(jobRuns.status, 'failed'), isNull(jobRuns.finishedAt)));
}

/** Files the failure of a run that another engine made. */
export async function recordFailedRun(db: Db, run: NewRun & { error: string }): Promise<void> {
  const { functionId, event, error } = run;
  const failed = { status: 'failed' as const, error, finishedAt: sql`now()` };
  await db
    .insert(jobRuns)
    .values({ id: runIdOf(run), functionId, event, ...failed })
    .onConflictDoUpdate({ target: jobRuns.id, set: failed });
}

/** The failures page: newest first; `before` is the `finishedAt` of the last one seen. */
export async function listFailedRuns(
  db: Db,
  { limit, before }: { limit: number; before?: string },
): Promise<JobRun[]> {
  return db
    .select()
    .from(jobRuns)
    .where(
      and(
        eq(jobRuns.status, 'failed'),
        before ? lt(jobRuns.finishedAt, before) : sql`finished_at is not null`,
      ),
    )
    .orderBy(desc(jobRuns.finishedAt))
    .limit(limit);
}

/** Runs a failed run again, from its first unfinished step. False when there is no such failure. */
export async function retryRun(db: Db, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [run] = await tx
      .update(jobRuns)
      .set({ status: 'running', attempts: 0, error: null, startedAt: sql`now()`, finishedAt: null })
      .where(and(eq(jobRuns.id, id), eq(jobRuns.status, 'failed')))
      .returning();
    if (!run) return false;
    await queueRun(tx, run);
    return true;
  });
}

export async function purgeRuns(db: Db, olderThanDays: number): Promise<void> {
  await db.execute(
    sql`delete from job_runs where finished_at < now() - make_interval(days => ${olderThanDays})`,
  );
}

/**
 * Fails the runs that no job carries any more: their worker died on every one of the job's 25 pick-ups, or the
 * queue was emptied by hand.
 */
export async function failLostRuns(db: Db): Promise<void> {
  await db.execute(sql`
    update job_runs set status = 'failed', error = coalesce(error, 'interrompida'), finished_at = now()
    where finished_at is null and started_at < now() - interval '10 minutes' and not exists (
      select from graphile_worker.jobs
      where key = job_runs.id and (locked_at is not null or attempts < max_attempts))`);
}
