import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Db } from '@/db/client';
import {
  failLostRuns,
  getRun,
  listFailedRuns,
  purgeRuns,
  recordFailedRun,
  startRuns,
} from '@/db/queries/job-runs';
import { withRollback } from '@/db/testing';

const run = (id: string) => ({ functionId: 'f', event: { id } });

async function jobsOf(db: Db, key: string): Promise<number> {
  return [...(await db.execute(sql`select 1 from graphile_worker.jobs where key = ${key}`))].length;
}

test('starting a run twice leaves one run with one job', () =>
  withRollback(async (db) => {
    await startRuns(db, [run('a'), run('b')]);
    await startRuns(db, [run('a')]);
    expect([await jobsOf(db, 'f:a'), await jobsOf(db, 'f:b')]).toEqual([1, 1]);
    expect(await getRun(db, 'f:a')).toMatchObject({
      status: 'running',
      event: { id: 'a' },
      steps: new Map(),
    });
  }));

test('an old run that no job carries is lost; one whose job waits is not', () =>
  withRollback(async (db) => {
    await startRuns(db, [run('waits'), run('lost'), run('new')]);
    await db.execute(sql`select graphile_worker.remove_job('f:lost'), graphile_worker.remove_job('f:new')`);
    await db.execute(sql`update job_runs set started_at = now() - interval '1 hour' where id <> 'f:new'`);
    await failLostRuns(db);
    const states = await Promise.all(['waits', 'lost', 'new'].map((id) => getRun(db, `f:${id}`)));
    expect(states.map((state) => state?.status)).toEqual(['running', 'failed', 'running']);
  }));

test('failures are listed newest first, page by page, until they are purged', () =>
  withRollback(async (db) => {
    for (const [index, id] of ['old', 'middle', 'new'].entries()) {
      await recordFailedRun(db, { ...run(id), error: 'x' });
      await db.execute(sql`
        update job_runs set finished_at = now() - make_interval(days => ${9 - index * 4}) where id = ${`f:${id}`}`);
    }
    const first = await listFailedRuns(db, { limit: 2 });
    expect(first.map(({ id }) => id)).toEqual(['f:new', 'f:middle']);
    const second = await listFailedRuns(db, { limit: 2, before: first[1]?.finishedAt ?? '' });
    expect(second.map(({ id }) => id)).toEqual(['f:old']);
    await purgeRuns(db, 7);
    expect(await listFailedRuns(db, { limit: 9 })).toHaveLength(2);
  }));
