import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DELETE } from '@/app/api/email/supressoes/[id]/route';
import { GET } from '@/app/api/email/supressoes/route';
import { getDatabase } from '@/db/client';
import { isSuppressed, suppress } from '@/db/queries/suppressions';
import { createUser } from '@/db/queries/users';
import { auditLog } from '@/db/schema/audit';
import { messages, suppressions } from '@/db/schema/mail';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { operator } from '@/lib/audit/actor';
import { issueApiToken } from '@/lib/auth/api-token';
import { env } from '@/lib/env';
import { applyProviderEvent } from '@/lib/mail/apply-provider-event';
import { claimMessage } from '@/lib/mail/claim-message';
import { wireSuppressionSchema } from '@/lib/mail/list-suppressions';
import { settleMessage } from '@/lib/mail/settle-message';
import { addReader, queueFor, statusOf, uniqueEmail } from '@/lib/mail/testing/mail-fixtures';

let database: TestDatabase;
let bearer = '';
beforeAll(async () => {
  database = await createTestDatabase();
  Object.assign(env, {
    DATABASE_URL: database.url,
    AUTH_SECRET: 'a secret of the tests, long enough',
    RESEND_API_KEY: 're_teste',
    EMAIL_FROM: 'AluMusic <semana@example.test>',
  });
  const scopes = ['stakeholders:gerir' as const, 'admin' as const];
  bearer = (await issueApiToken({ name: 't', scopes, expiresAt: null, createdBy: null })).token;
});
beforeEach(async () => {
  await database.db.delete(suppressions);
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

const headers = () => ({ authorization: `Bearer ${bearer}` });
async function list(query = '') {
  const url = `http://localhost/api/email/supressoes${query}`;
  const { supressoes, proximo_cursor } = await (await GET(new Request(url, { headers: headers() }))).json();
  return { found: wireSuppressionSchema.array().parse(supressoes), next: proximo_cursor };
}
const lift = (id: string) =>
  DELETE(new Request('http://localhost/', { method: 'DELETE', headers: headers() }), {
    params: Promise.resolve({ id }),
  });
async function liftAddress(address: string) {
  const { found } = await list();
  return lift(found.find(({ endereco }) => endereco === address)?.id ?? '');
}
const lastEntry = async () => {
  const entries = await database.db.select().from(auditLog).where(eq(auditLog.action, 'suppression.lifted'));
  return entries.toSorted((a, b) => a.id - b.id).at(-1);
};

/** A reader whose address bounced, with a message that was suppressed for it. */
async function silencedReader() {
  const reader = await addReader(database.db);
  await suppress(database.db, { address: reader.email, reason: 'bounced' });
  const message = await database.db.transaction((tx) => queueFor(tx, reader));
  await claimMessage(message.id);
  expect((await statusOf(database.db, message.id)).status).toBe('suppressed');
  return { reader, message };
}

describe('the list', () => {
  it('says who gets nothing, why and since when, newest first and page by page', async () => {
    const [older, newer] = [uniqueEmail(), uniqueEmail()];
    await suppress(database.db, { address: older, reason: 'complained' });
    await suppress(database.db, { address: newer, reason: 'bounced' });
    const first = await list('?limite=1');
    expect(first.found).toMatchObject([{ endereco: newer, motivo: 'devolvido' }]);
    const second = await list(`?limite=1&cursor=${first.next}`);
    expect(second.found).toMatchObject([{ endereco: older, motivo: 'queixa' }]);
    expect(second.next).toBeNull();
  });
});

describe('a suppression that is lifted', () => {
  it('lets the next message leave, and that which was suppressed once a person sends it again', async () => {
    const { reader, message } = await silencedReader();
    expect((await liftAddress(reader.email)).status).toBe(204);
    await database.db.transaction((tx) => queueFor(tx, reader));
    const [next] = await database.db
      .select()
      .from(messages)
      .where(and(eq(messages.recipient, reader.email), eq(messages.status, 'queued')));
    expect(await claimMessage(next?.id ?? '')).toMatchObject({ kind: 'send', mail: { to: reader.email } });
    await settleMessage({ id: message.id, decisao: 'reenviar' }, operator);
    expect(await claimMessage(message.id)).toMatchObject({
      kind: 'send',
      mail: { to: reader.email, idempotencyKey: `${message.key}/2` },
    });
  });

  it('comes back with the next bounce', async () => {
    const { reader, message } = await silencedReader();
    await liftAddress(reader.email);
    await settleMessage({ id: message.id, decisao: 'reenviar' }, operator);
    await claimMessage(message.id);
    const data = { email_id: 'copy-2', tags: { message: message.id }, bounce: { type: 'Permanent' } };
    await applyProviderEvent({ id: randomUUID(), type: 'email.bounced', data });
    expect(await isSuppressed(database.db, reader.email)).toBe(true);
  });

  it('is written down with who lifted it and whose it was, and without the address', async () => {
    const { reader } = await silencedReader();
    await liftAddress(reader.email);
    expect(await lastEntry()).toMatchObject({
      actor: expect.stringMatching(/^token:/),
      subject: `stakeholder:${reader.id}`,
      details: { motivo: 'devolvido' },
    });
    const person = await createUser(database.db, { email: uniqueEmail(), passwordHash: 'x', role: 'admin' });
    await suppress(database.db, { address: person?.email ?? '', reason: 'complained' });
    await liftAddress(person?.email ?? '');
    expect(await lastEntry()).toMatchObject({ subject: `user:${person?.id}`, details: { motivo: 'queixa' } });
    const nobody = uniqueEmail();
    await suppress(database.db, { address: nobody, reason: 'bounced' });
    const [{ id } = { id: '' }] = (await list()).found;
    await lift(id);
    expect(await lastEntry()).toMatchObject({ subject: `suppression:${id}` });
    expect(JSON.stringify(await database.db.select().from(auditLog))).not.toContain(nobody);
  });

  it('is lifted once, by whoever was first', async () => {
    const { reader } = await silencedReader();
    const [{ id } = { id: '' }] = (await list()).found;
    const answers = await Promise.all([lift(id), lift(id)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 404]);
    const entries = await database.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `stakeholder:${reader.id}`));
    expect(entries).toHaveLength(1);
  });

  it('does not let out a message that is sent again before', async () => {
    const { message } = await silencedReader();
    await settleMessage({ id: message.id, decisao: 'reenviar' }, operator);
    await claimMessage(message.id);
    expect((await statusOf(database.db, message.id)).status).toBe('suppressed');
  });
});
