import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getDatabase } from '@/db/client';
import { suppress } from '@/db/queries/suppressions';
import { messages } from '@/db/schema/mail';
import { stakeholders } from '@/db/schema/stakeholders';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { sendMail } from '@/emails/send';
import { env } from '@/lib/env';
import { claimMessage } from '@/lib/mail/claim-message';
import { recordOutcome } from '@/lib/mail/record-outcome';
import { addReader, queueFor, statusOf } from '@/lib/mail/testing/mail-fixtures';
import { startResend, type ResendStandIn } from '@/lib/mail/testing/stand-in';
import { confirmUrl } from '@/lib/mail/reader-links';
import { readReaderToken } from '@/lib/stakeholders/reader-token';

let database: TestDatabase;
let resend: ResendStandIn;

beforeAll(async () => {
  [database, resend] = await Promise.all([createTestDatabase(), startResend()]);
  Object.assign(env, {
    DATABASE_URL: database.url,
    AUTH_SECRET: 'a secret of the tests, long enough',
    RESEND_BASE_URL: resend.url,
  });
});
beforeEach(async () => {
  Object.assign(env, {
    RESEND_API_KEY: 're_teste',
    EMAIL_FROM: 'AluMusic <semana@example.test>',
    EMAIL_ALLOW: undefined,
  });
  await resend.control({});
});
afterAll(async () => {
  await getDatabase().$client.end();
  await Promise.all([database.drop(), resend.stop()]);
});

const db = () => database.db;
const queue = async (
  ...given: Parameters<typeof addReader> extends [unknown, ...infer Rest] ? Rest : never
) => db().transaction(async (tx) => queueFor(tx, await addReader(tx, ...given)));
const takenFor = async (recipient: string) =>
  (await resend.taken()).messages.filter(({ email }) => email.to === recipient);
/** One attempt, as the function makes it. */
async function attempt(id: string, timeoutMs?: number) {
  const claim = await claimMessage(id);
  if (claim.kind !== 'send') return claim;
  return { kind: 'tried', waitMs: await recordOutcome(claim, await sendMail(claim.mail, { timeoutMs })) };
}
const pass = (id: string, interval: string) =>
  db()
    .update(messages)
    .set({
      nextAttemptAt: sql`next_attempt_at - ${interval}::interval`,
      inDoubtSince: sql`in_doubt_since - ${interval}::interval`,
      queuedAt: sql`queued_at - ${interval}::interval`,
    })
    .where(eq(messages.id, id));

describe('a message that shall not leave', () => {
  it.each([
    ['stays in the outbox without a key', { RESEND_API_KEY: undefined }, 'outbox'],
    ['stays in the outbox without a sender', { EMAIL_FROM: undefined }, 'outbox'],
    ['is diverted when its recipient is not allowed', { EMAIL_ALLOW: 'outra.example' }, 'diverted'],
  ])('%s', async (_case, settings, status) => {
    Object.assign(env, settings);
    const { id, recipient } = await queue();
    expect(await attempt(id)).toEqual({ kind: 'settled' });
    expect(await statusOf(db(), id)).toEqual({ status, error: null });
    expect(await takenFor(recipient)).toEqual([]);
  });

  it('is suppressed where the address bounced before', async () => {
    const { id, recipient } = await queue();
    await suppress(db(), { address: recipient, reason: 'bounced' });
    await attempt(id);
    expect(await statusOf(db(), id)).toEqual({ status: 'suppressed', error: null });
  });

  it('is withdrawn when its reader left, or was removed, while it waited', async () => {
    const [left, removed] = [await queue(), await queue()];
    await db().update(stakeholders).set({ status: 'left' }).where(eq(stakeholders.email, left.recipient));
    await db().delete(stakeholders).where(eq(stakeholders.email, removed.recipient));
    for (const { id } of [left, removed]) {
      await attempt(id);
      expect(await statusOf(db(), id)).toEqual({ status: 'withdrawn', error: null });
    }
    expect((await resend.taken()).calls).toEqual([]);
  });

  it('asks no older question than the last', async () => {
    const reader = await addReader(db(), { status: 'pending', round: 2 });
    const ask = (round: number) => ({ kind: 'confirmation', week: null, round, text: confirmUrl() }) as const;
    const old = await db().transaction((tx) => queueFor(tx, reader, ask(1)));
    await attempt(old.id);
    expect(await statusOf(db(), old.id)).toEqual({ status: 'withdrawn', error: null });

    const other = await addReader(db(), { status: 'pending', round: 2 });
    const present = await db().transaction((tx) => queueFor(tx, other, ask(2)));
    await attempt(present.id);
    const [sent] = await takenFor(other.email);
    const token = sent?.email.text.trim().split('/confirmar/')[1] ?? '';
    expect(readReaderToken('confirm', token)).toEqual({ stakeholderId: other.id, round: 2 });
  });
});

describe('a message whose fate is unknown', () => {
  it('is sent again within a day, which sends nothing twice', async () => {
    const { id, recipient } = await queue();
    await resend.control({ faults: [{ kind: 'silent', times: 1 }] });
    expect(await attempt(id, 300)).toMatchObject({ kind: 'tried', waitMs: expect.any(Number) });
    expect(await takenFor(recipient)).toHaveLength(1);
    expect(await statusOf(db(), id)).toMatchObject({ status: 'queued' });
    await pass(id, '22 hours');
    await attempt(id);
    expect(await statusOf(db(), id)).toEqual({ status: 'sent', error: null });
    expect(await takenFor(recipient)).toHaveLength(1);
  });

  it('is left to a person once the provider has forgotten its key', async () => {
    const { id, recipient } = await queue();
    await resend.control({ faults: [{ kind: 'silent', times: 1 }] });
    await attempt(id, 300);
    await pass(id, '24 hours');
    expect(await attempt(id)).toEqual({ kind: 'settled' });
    expect(await statusOf(db(), id)).toEqual({ status: 'doubtful', error: 'sem_resposta_em_24h' });
    expect(await takenFor(recipient)).toHaveLength(1);
  });

  it('is left to a person when its reader left meanwhile', async () => {
    const { id, recipient } = await queue();
    await resend.control({ faults: [{ kind: 'lost_answer', times: 1 }] });
    await attempt(id);
    await db().update(stakeholders).set({ status: 'left' }).where(eq(stakeholders.email, recipient));
    await pass(id, '1 hour');
    await attempt(id);
    expect(await statusOf(db(), id)).toEqual({ status: 'doubtful', error: 'withdrawn' });
  });

  it('is the same to the byte when it is repeated under another sender', async () => {
    const { id, recipient } = await queue();
    await resend.control({ faults: [{ kind: 'error_after', times: 1 }] });
    await attempt(id);
    env.EMAIL_FROM = 'Outra <outra@example.test>';
    await pass(id, '1 hour');
    await attempt(id);
    expect(await statusOf(db(), id)).toMatchObject({ status: 'sent' });
    expect(await takenFor(recipient)).toHaveLength(1);
  });

  it('is left to a person when the provider knows it with other words', async () => {
    const { id } = await queue();
    await resend.control({ faults: [{ kind: 'error_after', times: 1 }] });
    await attempt(id);
    await db().update(messages).set({ text: 'outras palavras' }).where(eq(messages.id, id));
    await pass(id, '1 hour');
    await attempt(id);
    expect(await statusOf(db(), id)).toEqual({ status: 'doubtful', error: 'invalid_idempotent_request' });
  });
});

describe('a message that was certainly not taken', () => {
  it('may be sent after more than a day', async () => {
    const { id, recipient } = await queue();
    await resend.control({ faults: [{ kind: 'quota', times: 1 }] });
    expect(await attempt(id)).toMatchObject({ waitMs: expect.any(Number) });
    await pass(id, '30 hours');
    await attempt(id);
    expect(await takenFor(recipient)).toHaveLength(1);
  });

  it('is given up after three days', async () => {
    const { id } = await queue();
    await resend.control({ faults: [{ kind: 'quota' }] });
    await attempt(id);
    await pass(id, '73 hours');
    await attempt(id);
    expect(await statusOf(db(), id)).toEqual({ status: 'failed', error: 'daily_quota_exceeded' });
  });

  it('fails at once where the provider refuses what it says, with a code and none of its words', async () => {
    const { id } = await queue();
    await resend.control({ faults: [{ kind: 'refusal', times: 1 }] });
    expect(await attempt(id)).toEqual({ kind: 'tried', waitMs: null });
    expect(await statusOf(db(), id)).toEqual({ status: 'failed', error: 'validation_error' });
  });

  it('waits for a key that works', async () => {
    const { id } = await queue();
    await resend.control({ faults: [{ kind: 'bad_key', times: 1 }] });
    const { waitMs } = { waitMs: 0, ...(await attempt(id)) };
    expect(waitMs).toBeGreaterThanOrEqual(600_000);
    expect(await statusOf(db(), id)).toEqual({ status: 'queued', error: 'invalid_api_key' });
  });
});

it('is taken by one of two that want it at the same time', async () => {
  const { id } = await queue();
  const claims = await Promise.all([claimMessage(id), claimMessage(id)]);
  expect(claims.map(({ kind }) => kind).toSorted()).toEqual(['send', 'wait']);
});

it('makes one line of a subject that tries to be more, and keeps its headers', async () => {
  const reader = await addReader(db());
  const subject = 'Semana\r\nBcc: todos@example.test\r\n\r\n<p>corpo';
  const { id } = await db().transaction((tx) => queueFor(tx, reader, { subject }));
  await attempt(id);
  const [sent] = await takenFor(reader.email);
  expect(sent?.email.subject).toBe('Semana Bcc: todos@example.test <p>corpo');
  expect(Object.keys(sent?.email.headers ?? {})).toEqual(['List-Unsubscribe', 'List-Unsubscribe-Post']);
});
