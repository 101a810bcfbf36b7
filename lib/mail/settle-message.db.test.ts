import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getDatabase } from '@/db/client';
import { getMessage } from '@/db/queries/messages';
import { auditLog } from '@/db/schema/audit';
import { messages, type Message } from '@/db/schema/mail';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { env } from '@/lib/env';
import { claimMessage } from '@/lib/mail/claim-message';
import { getMessageView } from '@/lib/mail/get-message-view';
import { settleMessage } from '@/lib/mail/settle-message';
import { addReader, queueFor, statusOf } from '@/lib/mail/testing/mail-fixtures';
import { createReaderToken } from '@/lib/stakeholders/reader-token';

const staff = { key: 'system', name: 'system' };
const fourDaysAgo = new Date(Date.now() - 4 * 86_400_000).toISOString();
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  Object.assign(env, {
    DATABASE_URL: database.url,
    AUTH_SECRET: 'a secret of the tests, long enough',
    RESEND_API_KEY: 're_teste',
    EMAIL_FROM: 'AluMusic <semana@example.test>',
  });
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

async function messageIn(status: Message['status']): Promise<Message> {
  const message = await database.db.transaction(async (tx) => queueFor(tx, await addReader(tx)));
  const old = { status, createdAt: fourDaysAgo, queuedAt: fourDaysAgo, inDoubtSince: fourDaysAgo };
  await database.db.update(messages).set(old).where(eq(messages.id, message.id));
  return message;
}
const decide = ({ id }: Message, decisao: 'reenviar' | 'enviada') => settleMessage({ id, decisao }, staff);

it('sends a doubtful message again as another one, however old it is, because a person said so', async () => {
  const message = await messageIn('doubtful');
  await decide(message, 'reenviar');
  const claim = await claimMessage(message.id);
  expect(claim).toMatchObject({
    kind: 'send',
    mail: { idempotencyKey: `${message.key}/2` },
    wasInDoubt: false,
  });
  const entries = await database.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.subject, `message:${message.id}`));
  expect(entries).toMatchObject([
    { action: 'message.settled', details: { de: 'doubtful', decisao: 'reenviar' } },
  ]);
});

it('takes a doubtful message as sent when a person found that it was', async () => {
  const message = await messageIn('doubtful');
  await decide(message, 'enviada');
  expect(await statusOf(database.db, message.id)).toEqual({ status: 'sent', error: null });
});

it('lets nobody decide twice, nor about what needs no decision', async () => {
  const doubtful = await messageIn('doubtful');
  const outcomes = await Promise.allSettled([decide(doubtful, 'reenviar'), decide(doubtful, 'reenviar')]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((await getMessage(database.db, doubtful.id))?.revision).toBe(2);
  for (const status of ['queued', 'sent', 'delivered', 'outbox'] as const)
    await expect(decide(await messageIn(status), 'reenviar')).rejects.toMatchObject({ status: 409 });
  await expect(decide(await messageIn('failed'), 'enviada')).rejects.toMatchObject({ status: 409 });
});

it('shows the links of a message to staff only while nobody else has it', async () => {
  for (const [status, links] of [
    ['outbox', 'shown'],
    ['diverted', 'shown'],
    ['sent', 'hidden'],
    ['queued', 'hidden'],
    ['doubtful', 'hidden'],
  ] as const) {
    const message = await messageIn(status);
    const token = createReaderToken('leave', { stakeholderId: message.stakeholderId ?? '', round: 0 });
    const view = await getMessageView(message.id);
    const isThere = JSON.stringify(view).includes(token);
    expect([status, view?.links, isThere]).toEqual([status, links, links === 'shown']);
  }
});
