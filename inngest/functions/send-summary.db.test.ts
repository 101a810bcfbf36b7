import { sql } from 'drizzle-orm';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { getDatabase } from '@/db/client';
import { appendVersion } from '@/db/queries/summaries';
import { messages } from '@/db/schema/mail';
import { stakeholders } from '@/db/schema/stakeholders';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { emit } from '@/inngest/client';
import { startEmbeddedEngine } from '@/inngest/engines/embedded';
import { summaryReleased } from '@/inngest/events';
import { sendMessage } from '@/inngest/functions/send-message';
import { sendSummary } from '@/inngest/functions/send-summary';
import { env } from '@/lib/env';
import { resendOverdue } from '@/lib/mail/resend-overdue';
import { addReader, addSummary, queueFor } from '@/lib/mail/testing/mail-fixtures';
import { startResend, type ResendStandIn } from '@/lib/mail/testing/stand-in';
import { readReaderToken } from '@/lib/stakeholders/reader-token';

let database: TestDatabase;
let resend: ResendStandIn;
let engine: ReturnType<typeof startEmbeddedEngine> | null = null;
let weeks = 0;

beforeAll(async () => {
  [database, resend] = await Promise.all([createTestDatabase(), startResend()]);
  Object.assign(env, {
    DATABASE_URL: database.url,
    AUTH_SECRET: 'a secret of the tests, long enough',
    RESEND_API_KEY: 're_teste',
    RESEND_BASE_URL: resend.url,
    EMAIL_FROM: 'AluMusic <semana@example.test>',
  });
});
afterAll(async () => {
  await engine?.stop(1_000);
  await getDatabase().$client.end();
  await Promise.all([database.drop(), resend.stop()]);
});
beforeEach(async () => {
  await database.db.delete(messages);
  await database.db.delete(stakeholders);
  await resend.control({});
});

const startEngine = () =>
  (engine ??= startEmbeddedEngine({ ...database, functions: [sendSummary, sendMessage] }));
const until = (condition: () => Promise<void>) => vi.waitFor(condition, { timeout: 25_000, interval: 50 });

/** A week of its own for each test, and readers of both languages. */
async function prepare() {
  weeks += 1;
  const week = `2026-W${String(weeks).padStart(2, '0')}`;
  await addSummary(database.db, week);
  const readers = [await addReader(database.db), await addReader(database.db, { locale: 'en' })];
  return { week, readers };
}

const release = (week: string, occasion = '') =>
  emit(database.db, [summaryReleased({ week, version: 1, stakeholderId: null }, { occasion })], 'embedded');
const statuses = async () =>
  (await database.db.select({ status: messages.status }).from(messages)).map(({ status }) => status);
const allSent = (count: number) =>
  until(async () => expect(await statuses()).toEqual(Array(count).fill('sent')));
const completedRuns = async () =>
  (
    await database.db.execute(
      sql`select 1 from job_runs where function_id = 'send-summary' and status = 'completed'`,
    )
  ).length;
const recipients = async () => (await resend.taken()).messages.map(({ email }) => email.to).toSorted();

it('sends a week released five times once to each reader, in their language', async () => {
  startEngine();
  const { week, readers } = await prepare();
  await addReader(database.db, { status: 'pending' });
  await addReader(database.db, { status: 'left' });
  for (const occasion of ['1', '2', '3', '4', '5']) await release(week, occasion);
  await until(async () => expect(await completedRuns()).toBe(5));
  await allSent(2);
  expect(await recipients()).toEqual(readers.map(({ email }) => email).toSorted());
  const english = (await resend.taken()).messages.find(({ email }) => email.to === readers[1]?.email);
  expect(english?.email.subject).toMatch(/^\[en\]/);
  expect(english?.email.html).toContain('lang="en"');
});

it('sends a copy to the one reader who was to get it again, once, in the words of now', async () => {
  startEngine();
  const { week, readers } = await prepare();
  const before = await completedRuns();
  await release(week);
  await until(async () => expect(await completedRuns()).toBe(before + 1));
  const [reader] = readers;
  await database.db.execute(
    sql`update summary_versions set texts = replace(texts::text, 'elogios sobem', 'elogios dobram')::jsonb
        where week = ${week}`,
  );
  const again = { week, version: 1, stakeholderId: reader?.id ?? null, copy: 2 };
  for (const occasion of ['1', '2'])
    await emit(database.db, [summaryReleased(again, { occasion })], 'embedded');
  await until(async () => expect(await completedRuns()).toBe(before + 3));
  await allSent(3);
  const copies = (await resend.taken()).messages.filter(({ email }) => email.to === reader?.email);
  expect(copies.map(({ email }) => email.subject)).toEqual([
    'Semana 47: elogios sobem',
    'Semana 47: elogios dobram',
  ]);
  expect(copies[1]?.key).toMatch(new RegExp(`^summary/${week}/2/\\w{32}$`));
});

it('sends the version that was released although somebody has written another since', async () => {
  startEngine();
  const { week } = await prepare();
  const next = { week, facts: {}, writtenBy: 'pessoa', author: 'ana', texts: {}, refusals: [] } as const;
  expect(await database.db.transaction((tx) => appendVersion(tx, next, { after: 1 }))).toBe(true);
  await release(week);
  await allSent(2);
});

it('gives each reader a link and a button to leave of their own, and keeps neither', async () => {
  startEngine();
  const { week, readers } = await prepare();
  await release(week);
  await allSent(2);
  for (const { email } of (await resend.taken()).messages) {
    const [, token = ''] =
      /<http[^>]*\/sair\/([\w-]{48})>/.exec(email.headers['List-Unsubscribe'] ?? '') ?? [];
    const owner = readers.find((reader) => reader.email === email.to);
    expect(readReaderToken('leave', token)?.stakeholderId).toBe(owner?.id);
    expect(email.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect(email.html).toContain(`/sair/${token}"`);
    expect(email.text).toContain(`/sair/${token}`);
    expect(JSON.stringify(await database.db.select().from(messages))).not.toContain(token);
  }
});

it.each([
  ['a refusal for the moment', { kind: 'server_error', times: 2 }],
  ['an answer lost after the message was taken', { kind: 'lost_answer', times: 1 }],
  ['an error after the message was taken', { kind: 'error_after', times: 2 }],
  ['a page of somebody in between', { kind: 'html', times: 1 }],
])('sends once to each reader through %s', async (_case, fault) => {
  startEngine();
  const { week, readers } = await prepare();
  await resend.control({ faults: [fault] });
  await release(week);
  await allSent(2);
  expect(await recipients()).toEqual(readers.map(({ email }) => email).toSorted());
});

it('waits as long as a rate limit asks, with every message', async () => {
  startEngine();
  const { week, readers } = await prepare();
  await resend.control({ faults: [{ kind: 'rate_limit', times: 1, retryAfter: '2' }] });
  await release(week);
  await allSent(2);
  expect(await recipients()).toEqual(readers.map(({ email }) => email).toSorted());
  const { calls } = await resend.taken();
  const limitedAt = calls.find(({ fault }) => fault === 'rate_limit')?.at ?? Number.NaN;
  // The other message may have been on its way in that moment.
  const early = calls.filter(({ at }) => at > limitedAt + 250 && at < limitedAt + 2_000);
  expect(early).toEqual([]);
});

it('sends nothing twice when it is killed after the message was taken', async () => {
  await engine?.stop(1_000);
  engine = null;
  await resend.control({ faults: [{ kind: 'silent', times: 1 }] });
  const reader = await addReader(database.db);
  await database.db.transaction((tx) => queueFor(tx, reader));
  const child = spawnWorker();
  await until(async () => expect((await resend.taken()).messages).toHaveLength(1));
  child.kill('SIGKILL');
  expect(await statuses()).toEqual(['queued']);

  // Two minutes later the attempt counts as dead, and the sweep asks for another.
  await database.db.execute(sql`update messages set next_attempt_at = now() - interval '2 minutes'`);
  await resendOverdue();
  startEngine();
  await allSent(1);
  const { messages: taken, calls } = await resend.taken();
  expect([taken.length, calls.length]).toEqual([1, 2]);
  expect(calls[0]?.key).toBe(calls[1]?.key);
});

function spawnWorker() {
  const file = fileURLToPath(new URL('../testing/mail-worker.ts', import.meta.url));
  const settings = {
    DATABASE_URL: env.DATABASE_URL,
    AUTH_SECRET: env.AUTH_SECRET,
    RESEND_API_KEY: env.RESEND_API_KEY,
    RESEND_BASE_URL: env.RESEND_BASE_URL,
    EMAIL_FROM: env.EMAIL_FROM,
  };
  const args = ['--import', 'tsx', file, database.url];
  return spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...settings } });
}
