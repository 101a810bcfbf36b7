import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { recordLlmFailure } from '@/db/queries/llm';
import { batches, comments, type CommentStatus } from '@/db/schema/comments';
import { jobRuns } from '@/db/schema/jobs';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { env } from '@/lib/env';
import { getPipeline } from '@/lib/overview/get-pipeline';
import { breakerKeyOf } from '@/lib/llm/breaker';
import { getModelSettings } from '@/lib/llm/get-model';

let own: TestDatabase;
let db: Db;
const now = new Date('2041-03-20T14:30:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();

const batchAt = (createdAt: string, parts: Partial<typeof batches.$inferInsert>) => ({
  id: uuidv7({ msecs: Date.parse(createdAt) }),
  kind: 'api' as const,
  total: Object.values(parts).reduce<number>((sum, part) => sum + Number(part), 0),
  pending: 0,
  createdAt,
  ...parts,
});

/** Of one batch. */
async function insertWaiting(status: CommentStatus, receivedAts: string[], reviewed = false) {
  const batchId = uuidv7();
  await db.insert(batches).values({ id: batchId, kind: 'api', total: receivedAts.length, pending: 0 });
  await db.insert(comments).values(
    receivedAts.map((receivedAt) => ({
      id: randomUUID(),
      batchId,
      text: 'espera',
      source: 'pipeline-test',
      occurredAt: receivedAt,
      receivedAt,
      status,
      reviewed,
      category: status === 'em_revisao' ? ('elogio' as const) : null,
    })),
  );
}

beforeAll(async () => {
  own = await createTestDatabase();
  db = own.db;
  await db.insert(batches).values([
    batchAt('2041-03-14T02:59:00Z', { classified: 1_000 }), // 13 March, 23 h 59 in São Paulo: the eighth day back
    batchAt('2041-03-14T03:00:00Z', { classified: 5, inReview: 1 }), // 14 March, midnight
    batchAt('2041-03-20T02:59:00Z', { classified: 20 }), // 19 March, late
    batchAt('2041-03-20T14:00:00Z', { classified: 7, failed: 2, pending: 3 }),
  ]);
  await insertWaiting('pendente', [hoursAgo(2), hoursAgo(0.5), '2010-01-01T00:00:00Z']);
  await insertWaiting('em_revisao', [hoursAgo(25), hoursAgo(1), '2010-01-02T00:00:00Z']);
  await insertWaiting('em_revisao', ['2009-01-01T00:00:00Z'], true);
});
afterAll(() => own.drop());

it('sums what became of the batches of seven São Paulo days, and of today', async () => {
  const { days, today, week } = await getPipeline({ db, now });
  expect(days.map(({ day, received }) => [day, received])).toEqual([
    ['2041-03-14', 6],
    ['2041-03-15', 0],
    ['2041-03-16', 0],
    ['2041-03-17', 0],
    ['2041-03-18', 0],
    ['2041-03-19', 20],
    ['2041-03-20', 12],
  ]);
  expect(today).toMatchObject({ received: 12, classified: 7, inReview: 0, failed: 2, pending: 3 });
  expect(week).toEqual({ received: 38, classified: 32, inReview: 1, failed: 2, pending: 3 });
});

it('knows the oldest that waits, and what has waited too long, without what was reviewed', async () => {
  const { backlog } = await getPipeline({ db, now });
  expect(new Date(backlog.oldestPending ?? 0).toISOString()).toBe('2010-01-01T00:00:00.000Z');
  expect(new Date(backlog.oldestInReview ?? 0).toISOString()).toBe('2010-01-02T00:00:00.000Z');
  expect(backlog.pending - backlog.latePending).toBe(1);
  expect(backlog.inReview - backlog.lateInReview).toBe(1);
});

it('counts no further than it needs to say "more than"', async () => {
  await insertWaiting(
    'falha',
    Array.from({ length: 600 }, () => '2010-01-01T00:00:00Z'),
  );
  const { backlog, attention } = await getPipeline({ db, now });
  expect(backlog.failed).toBe(501);
  expect(attention).toContainEqual({ kind: 'failedComments', count: 500, isMore: true });
});

it('forgets a failed job after seven days', async () => {
  const failed = { functionId: 'sweep', event: {}, status: 'failed' as const };
  await db.insert(jobRuns).values([
    { ...failed, id: `sweep:${randomUUID()}`, finishedAt: hoursAgo(1) },
    { ...failed, id: `sweep:${randomUUID()}`, finishedAt: hoursAgo(7 * 24 + 1) },
  ]);
  expect((await getPipeline({ db, now })).backlog.failedRuns).toBe(1);
});

it('says why the language model is paused, and nothing of it where none is set up', async () => {
  const model = getModelSettings({ ...env, LLM_PROVIDER: 'openai', OPENAI_API_KEY: 'chave' });
  if (!model) throw new Error('no model');
  await recordLlmFailure(db, { key: breakerKeyOf(model), detail: 'HTTP 401', opensAfter: 1 });
  const paused = { kind: 'modelPaused', detail: 'HTTP 401' };
  expect((await getPipeline({ db, now, model })).attention).toContainEqual(paused);
  expect((await getPipeline({ db, now, model: null })).attention).not.toContainEqual(paused);
});
