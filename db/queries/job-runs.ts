import { and, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { asJson, fetchRows } from '@/db/queries/bulk';
import { addJobs } from '@/db/queries/jobs';
import { jobRuns, jobSteps, type JobRun } from '@/db/schema/jobs';

export type NewRun = { functionId: string; event: { id: string } };

/** The one form of a run's id: the same event never runs a function twice. */
function runIdOf({ functionId, event }: NewRun): string {
  return `${functionId}:${event.id}`;
}

/**
 * Starts one run for each function and event, with the job that carries it. What runs already, or ended less
 * than 24 hours ago, is left alone.
 */
export async function startRuns(db: Db, runs: NewRun[]): Promise<void> {
  const rows = runs.map((run) => ({ ...run, id: runIdOf(run) })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  await db.transaction(async (tx) => {
    const started = await fetchRows(
      tx,
      z.object({ id: z.string(), functionId: z.string() }),
      sql`
        insert into job_runs (id, function_id, event, status)
        select id, "functionId", event, 'running'
        from json_to_recordset(${asJson(rows)}) as r(id text, "functionId" text, event jsonb)
        on conflict (id) do update set
          status = 'running', event = excluded.event, attempts = 0, error = null, started_at = now(), finished_at = null
        where job_runs.finished_at < now() - interval '24 hours'
        returning id, function_id as "functionId"`,
    );
    if (started.length === 0) return;
    const ids = started.map(({ id }) => id);
    await tx.delete(jobSteps).where(inArray(jobSteps.runId, ids));
    await addJobs(tx, started.map(jobOf));
  });
}

/** Puts the job of a run in the queue, now or at an instant; one that waits already is replaced. */
export async function queueRun(
  db: Db,
  run: Pick<JobRun, 'id' | 'functionId'>,
  runAt?: string,
): Promise<void> {
  await addJobs(db, [{ ...jobOf(run), run_at: runAt }]);
}

export function taskOf(functionId: string): string {
  return `run:${functionId}`;
}

function jobOf({ id, functionId }: Pick<JobRun, 'id' | 'functionId'>) {
  return { identifier: taskOf(functionId), payload: { runId: id }, job_key: id, flags: [functionId] };
}

/** The run and the results of its finished steps. */
export async function getRun(db: Db, id: string): Promise<(JobRun & { steps: Map<string, unknown> }) | null> {
  const [run] = await db.select().from(jobRuns).where(eq(jobRuns.id, id));
  if (!run) return null;
  const steps = await db.select().from(jobSteps).where(eq(jobSteps.runId, id));
  return { ...run, steps: new Map(steps.map(({ stepId, result }) => [stepId, result])) };
}

export async function saveStep(
  db: Db,
  step: { runId: string; stepId: string; result: unknown },
): Promise<void> {
  await db.insert(jobSteps).values(step).onConflictDoNothing();
}

export async function completeRun(db: Db, id: string): Promise<void> {
  await db
    .update(jobRuns)
    .set({ status: 'completed', error: null, finishedAt: sql`now()` })
    .where(and(eq(jobRuns.id, id), eq(jobRuns.status, 'running')));
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
