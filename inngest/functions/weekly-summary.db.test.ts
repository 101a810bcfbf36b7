import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { getRun, startRuns } from '@/db/queries/job-runs';
import { deleteSummaries, listSummaries, listSummaryVersions } from '@/db/queries/summaries';
import { webhookDeliveries } from '@/db/schema/webhooks';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { runJob } from '@/inngest/engines/run-job';
import { cronTicked } from '@/inngest/events';
import { weeklySummary } from '@/inngest/functions/weekly-summary';
import { operator } from '@/lib/audit/actor';
import { seedDemo } from '@/lib/demo/seed-demo';
import { env } from '@/lib/env';
import { approveSummary } from '@/lib/summary/approve-summary';
import { editSummary } from '@/lib/summary/edit-summary';
import { requireSummary } from '@/lib/summary/require-summary';
import { summaryTextsSchema } from '@/lib/summary/summary-text';
import { createWebhook } from '@/lib/webhooks/create-webhook';
import { newWebhookSchema } from '@/lib/webhooks/endpoint-input';
import { payloadSchema } from '@/lib/webhooks/event-types';

/** The first Monday after the sample data's last closed week. */
const monday = new Date('2026-11-23T11:00:00Z');
const newest = '2026-W47';
const actor = { key: 'user:teste', name: 'ana@example.test' };
let database: TestDatabase;
let occasion = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  Object.assign(env, { DATABASE_URL: database.url, AUTH_SECRET: 'a secret of the tests, long enough' });
  await seedDemo({ weeks: 8, now: monday });
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});
beforeEach(async () => {
  await database.db.execute(sql`delete from graphile_worker._private_jobs`);
});

const listWeeks = async () => (await listSummaries(database.db, { limit: 20 })).map(({ week }) => week);

/** What waits to be told: the weeks that were released. */
async function listReleased(): Promise<string[]> {
  const rows = await fetchRows(
    database.db,
    z.object({ week: z.string() }),
    sql`select payload -> 'data' ->> 'week' as week from graphile_worker._private_jobs j
        join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'summaries/released'`,
  );
  return rows.map(({ week }) => week);
}

async function runCron(): Promise<void> {
  expect(await tryCron()).toBe('completed');
}

/** How the run ended. */
async function tryCron() {
  occasion += 1;
  const event = cronTicked({ scheduledAt: monday.toISOString() }, { occasion: String(occasion) });
  const runId = `${weeklySummary.id}:${event.id}`;
  await startRuns(database.db, [{ functionId: weeklySummary.id, event }]);
  await runJob({ db: database.db, runId, definition: weeklySummary });
  return (await getRun(database.db, runId))?.status;
}

it('leaves what sample data brought alone: history is never mailed', async () => {
  expect(await listWeeks()).toHaveLength(8);
  await runCron();
  expect(await listWeeks()).toHaveLength(8);
  expect(await listReleased()).toEqual([]);
});

it('writes the weeks that were missed, and releases the newest alone', async () => {
  await deleteSummaries(database.db, [newest, '2026-W46', '2026-W43']);
  await runCron();
  expect(await listWeeks()).toHaveLength(8);
  expect(await listReleased()).toEqual([newest]);
  expect((await requireSummary(newest)).sentAt).not.toBeNull();
  expect((await requireSummary('2026-W46')).sentAt).toBeNull();
});

it('gives one summary and one release for two schedules of a week', async () => {
  await deleteSummaries(database.db, [newest]);
  await Promise.all([runCron(), runCron()]);
  await runCron();
  expect(await listSummaryVersions(database.db, newest)).toHaveLength(1);
  expect(await listReleased()).toEqual([newest]);
});

it('sends what a person approved before it came, and not what they still have in hand', async () => {
  await deleteSummaries(database.db, [newest]);
  await runCron();
  await database.db.execute(sql`update summaries set sent_at = null where week = ${newest}`);
  await database.db.execute(sql`delete from graphile_worker._private_jobs`);
  const texts = summaryTextsSchema.parse((await requireSummary(newest)).texts);
  await editSummary({ week: newest, version: 1, texts, actor });
  await runCron();
  expect(await listReleased()).toEqual([]);
  await approveSummary({ week: newest, version: 2, actor });
  await runCron();
  expect(await listReleased()).toEqual([newest]);
});

it('tells of a week that it is the first to freeze', async () => {
  await createWebhook(
    newWebhookSchema.parse({ url: 'https://example.com/', eventos: ['semana.fechada'] }),
    operator,
  );
  await database.db.execute(sql`delete from report_snapshots where week = ${newest}`);
  await runCron();
  const told = await database.db.select({ body: webhookDeliveries.body }).from(webhookDeliveries);
  expect(told.map(({ body }) => payloadSchema.parse(JSON.parse(body)))).toMatchObject([
    { type: 'semana.fechada', data: { semana: newest } },
  ]);
});

it('sends the newest week although an older one cannot be written', async () => {
  const older = '2026-W44';
  await deleteSummaries(database.db, [newest, older]);
  await database.db.execute(sql`update report_snapshots set numbers =
    jsonb_set(numbers::jsonb, '{counts}', '{"elogio":0,"critica":0,"sugestao":0,"duvida":0,"spam":1}')::json
    where week = ${older}`);
  expect(await tryCron()).toBe('failed');
  expect(await listReleased()).toEqual([newest]);
});
