import { randomBytes, randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { POST } from '@/app/api/email/eventos/route';
import { getDatabase } from '@/db/client';
import { markSent } from '@/db/queries/messages';
import { listStakeholders } from '@/db/queries/stakeholders';
import { isSuppressed } from '@/db/queries/suppressions';
import type { Message } from '@/db/schema/mail';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { env } from '@/lib/env';
import { addReader, queueFor, statusOf } from '@/lib/mail/testing/mail-fixtures';

const secret = `whsec_${randomBytes(24).toString('base64')}`;
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  Object.assign(env, {
    DATABASE_URL: database.url,
    AUTH_SECRET: 'a secret of the tests, long enough',
    RESEND_WEBHOOK_SECRET: secret,
  });
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

type Told = { type: string; message: Message; data?: object; isLost?: boolean };
type Envelope = { id?: string; at?: Date; key?: string; change?: (body: string) => string };

async function sent(): Promise<Message & { providerId: string }> {
  const message = await database.db.transaction(async (tx) => queueFor(tx, await addReader(tx)));
  const providerId = randomUUID();
  await markSent(database.db, { id: message.id, providerId });
  return { ...message, providerId };
}

/** As Resend tells it; `isLost` when our side never heard the id it gave the message. */
const bodyOf = ({ type, message, data, isLost = false }: Told) =>
  JSON.stringify({
    type,
    created_at: new Date().toISOString(),
    data: {
      email_id: isLost ? randomUUID() : message.providerId,
      to: [message.recipient],
      tags: { message: message.id },
      ...data,
    },
  });

async function tell(
  told: Told,
  { id = `msg_${randomUUID()}`, at = new Date(), key = secret, change }: Envelope = {},
) {
  const body = bodyOf(told);
  const headers = {
    'content-type': 'application/json',
    'svix-id': id,
    'svix-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'svix-signature': new Webhook(key).sign(id, at, body),
  };
  const url = 'http://localhost/api/email/eventos';
  const answer = await POST(new Request(url, { method: 'POST', headers, body: change?.(body) ?? body }));
  return answer.status;
}
const statusNow = async ({ id }: Message) => (await statusOf(database.db, id)).status;
const isSilenced = ({ recipient }: Message) => isSuppressed(database.db, recipient);
const bounce = { bounce: { type: 'Permanent', subType: 'General', message: 'x' } };

it('keeps what became of a message', async () => {
  const message = await sent();
  expect(await tell({ type: 'email.delivered', message })).toBe(204);
  expect(await statusNow(message)).toBe('delivered');
});

it.each([
  ['bounce', 'email.bounced', bounce, 'bounced'],
  ['complaint', 'email.complained', {}, 'complained'],
])('suppresses an address after a %s, and its reader is seen to be', async (_case, type, data, status) => {
  const message = await sent();
  await tell({ type, message, data });
  expect([await statusNow(message), await isSilenced(message)]).toEqual([status, true]);
  const [reader] = await listStakeholders(database.db, { id: message.stakeholderId ?? '', limit: 1 });
  expect(reader?.suppressed).toBe(status);
});

it('lets a mailbox that was full for the moment have the next one', async () => {
  const message = await sent();
  await tell({ type: 'email.bounced', message, data: { bounce: { type: 'Transient' } } });
  expect([await statusNow(message), await isSilenced(message)]).toEqual(['bounced', false]);
});

it('does not go back: a late delivery undoes no complaint', async () => {
  const message = await sent();
  await tell({ type: 'email.complained', message });
  await tell({ type: 'email.delivered', message });
  expect(await statusNow(message)).toBe('complained');
});

it('finds a message whose answer was lost by the id of ours that it carries', async () => {
  const message = await database.db.transaction(async (tx) => queueFor(tx, await addReader(tx)));
  await tell({ type: 'email.sent', message, isLost: true });
  expect(await statusNow(message)).toBe('sent');
});

it.each<[string, Envelope]>([
  ['another secret', { key: `whsec_${randomBytes(24).toString('base64')}` }],
  ['a body that was changed', { change: (body) => body.replace('email.', ' email.').trim() + ' ' }],
  ['a timestamp older than five minutes', { at: new Date(Date.now() - 301_000) }],
  ['a timestamp of the future', { at: new Date(Date.now() + 310_000) }],
])('does nothing for %s', async (_case, envelope) => {
  const message = await sent();
  expect(await tell({ type: 'email.complained', message }, envelope)).toBe(401);
  expect([await statusNow(message), await isSilenced(message)]).toEqual(['sent', false]);
});

it('does nothing without a signature, or with one of another event', async () => {
  const message = await sent();
  const post = (headers: Record<string, string>) =>
    POST(
      new Request('http://localhost/api/email/eventos', {
        method: 'POST',
        headers,
        body: bodyOf({ type: 'email.complained', message }),
      }),
    );
  expect((await post({})).status).toBe(401);
  const at = new Date();
  const signature = new Webhook(secret).sign('msg_a', at, bodyOf({ type: 'email.delivered', message }));
  const stamp = String(Math.floor(at.getTime() / 1_000));
  for (const given of [signature, 'v1,', 'v1', signature.replace('v1', 'v2')]) {
    const headers = { 'svix-id': 'msg_a', 'svix-timestamp': stamp, 'svix-signature': given };
    expect((await post(headers)).status).toBe(401);
  }
  expect(await statusNow(message)).toBe('sent');
});

it('does nothing for an event that came before', async () => {
  const [first, other] = [await sent(), await sent()];
  const id = `msg_${randomUUID()}`;
  await tell({ type: 'email.delivered', message: first }, { id });
  expect(await tell({ type: 'email.complained', message: other }, { id })).toBe(204);
  expect([await statusNow(first), await statusNow(other)]).toEqual(['delivered', 'sent']);
});

it('takes events of other kinds and other people without a change', async () => {
  const message = await sent();
  expect(await tell({ type: 'email.opened', message })).toBe(204);
  expect(await tell({ type: 'contact.created', message, data: { email_id: undefined } })).toBe(204);
  const stranger = { ...message, id: randomUUID(), providerId: randomUUID() };
  expect(await tell({ type: 'email.complained', message: stranger })).toBe(204);
  expect([await statusNow(message), await isSilenced(message)]).toEqual(['sent', false]);
});

it('is not there while nobody set its secret', async () => {
  const message = await sent();
  env.RESEND_WEBHOOK_SECRET = undefined;
  expect(await tell({ type: 'email.complained', message })).toBe(404);
  env.RESEND_WEBHOOK_SECRET = secret;
});
