import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { getDatabase } from '@/db/client';
import { suppress } from '@/db/queries/suppressions';
import { alerts } from '@/db/schema/alerts';
import { messages } from '@/db/schema/mail';
import { users, type User } from '@/db/schema/people';
import { hourlyCounts, hourlyTagCounts } from '@/db/schema/rollups';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { startEmbeddedEngine } from '@/inngest/engines/embedded';
import type { Event } from '@/inngest/events';
import { sendAlerts } from '@/inngest/functions/send-alerts';
import { sendMessage } from '@/inngest/functions/send-message';
import { findSpikes } from '@/lib/alerts/find-spikes';
import { storeTagWindows, storeWindows } from '@/lib/alerts/testing/stored-windows';
import { noPasswordHash } from '@/lib/auth/passwords';
import { env } from '@/lib/env';
import { claimMessage } from '@/lib/mail/claim-message';
import { statusOf, uniqueEmail } from '@/lib/mail/testing/mail-fixtures';

/** A quarter past noon in São Paulo. */
const now = new Date('2041-03-20T15:15:00Z');
const end = new Date('2041-03-20T15:00:00Z');
const anHourLater = new Date('2041-03-20T16:15:00Z');
const tripled = (ago: number) => (ago === 0 ? 120 : 40);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
});
beforeEach(async () => {
  Object.assign(env, { JOBS_ENGINE: 'inngest', RESEND_API_KEY: undefined, EMAIL_FROM: undefined });
  for (const table of [messages, alerts, users, hourlyCounts, hourlyTagCounts])
    await database.db.delete(table);
  await database.db.execute(sql`delete from outbox_events`);
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

async function addPerson(given: Partial<User> = {}): Promise<User> {
  const person = { email: uniqueEmail(), passwordHash: 'x', role: 'curador', ...given } as const;
  const [user] = await database.db.insert(users).values(person).returning();
  if (!user) throw new Error('no user');
  return user;
}

/** What a check left for the engine, as it finds it. */
async function eventsTold(): Promise<Event[]> {
  const rows = await database.db.execute<{ event: Event }>(
    sql`select event from outbox_events where event->>'name' = 'alerts/raised' order by id`,
  );
  return rows.map(({ event }) => event);
}

const step = {
  run: async <T>(_id: string, work: () => Promise<T> | T) => work(),
  sendEvent: async () => undefined,
  sleep: async () => undefined,
};
const runFor = (event: Event) => sendAlerts.run({ event, step, attempt: 0 });

/** A check of a category and a tag that tripled, and the mails that follow. */
async function raiseAndMail() {
  await storeWindows(database.db, { end, countOf: tripled, category: 'critica' });
  await storeTagWindows(database.db, { end, countOf: tripled, tagCode: 'feat_letra' });
  await findSpikes({ now });
  for (const event of await eventsTold()) await runFor(event);
}

const queued = () => database.db.select().from(messages).orderBy(messages.recipient);
const recipients = async () => (await queued()).map(({ recipient }) => recipient);

describe('one message a person and check', () => {
  it('holds all that the check raised, in the language of the person', async () => {
    const [ana, bob] = [await addPerson(), await addPerson({ locale: 'en' })];
    await raiseAndMail();
    const mails = new Map((await queued()).map((message) => [message.recipient, message]));
    expect(mails.size).toBe(2);
    expect(mails.get(ana.email)).toMatchObject({ kind: 'alert', locale: 'pt-BR', headers: {} });
    expect(mails.get(ana.email)?.subject).toMatch(/^2 picos de comentários/);
    expect(mails.get(bob.email)?.subject).toMatch(/^2 spikes of comments/);
    for (const { text } of mails.values()) expect(text).toMatch(/feat_letra/);
    expect(mails.get(bob.email)?.text).toMatch(/Criticism/);
  });

  it('is written once, however often the check and its event run, and by however many at once', async () => {
    await addPerson();
    await raiseAndMail();
    await Promise.all([findSpikes({ now }), findSpikes({ now })]);
    const events = await eventsTold();
    await Promise.all([...events, ...events, ...events].map(runFor));
    expect(await queued()).toHaveLength(1);
    expect((await queued())[0]?.key).toMatch(/^alert\/2041-03-20T15:00:00\.000Z\/\w{32}$/);
  });

  it('does not stand for the next check, which has one of its own', async () => {
    await addPerson();
    await raiseAndMail();
    const more = { hour: '2041-03-20T15:00:00Z', critica: 200, artistId: 0, source: 'agora' };
    await database.db.insert(hourlyCounts).values(more);
    await findSpikes({ now: anHourLater });
    for (const event of await eventsTold()) await runFor(event);
    expect((await queued()).map(({ key }) => key.split('/')[1]).toSorted()).toEqual([
      '2041-03-20T15:00:00.000Z',
      '2041-03-20T16:00:00.000Z',
    ]);
  });

  it('is asked for if and only if the alerts are kept', async () => {
    await addPerson();
    await storeWindows(database.db, { end, countOf: tripled, category: 'critica' });
    await database.db
      .transaction(async (tx) => {
        expect(await findSpikes({ now, db: tx })).toHaveLength(1);
        tx.rollback();
      })
      .catch(() => undefined);
    expect([await database.db.select().from(alerts), await eventsTold()]).toEqual([[], []]);
    await findSpikes({ now });
    expect(await eventsTold()).toHaveLength(1);
  });

  it('is none where the check found nothing, or only fills in sample data', async () => {
    await addPerson();
    await findSpikes({ now });
    await storeWindows(database.db, { end, countOf: tripled, category: 'critica' });
    expect(await findSpikes({ now, isTold: false })).toHaveLength(1);
    await findSpikes({ now });
    expect(await eventsTold()).toEqual([]);
  });

  it('is none where the alerts went with the sample data before their turn', async () => {
    await addPerson();
    await storeWindows(database.db, { end, countOf: tripled, category: 'critica' });
    await findSpikes({ now });
    await database.db.delete(alerts);
    for (const event of await eventsTold()) await runFor(event);
    expect(await queued()).toEqual([]);
  });
});

describe('who gets it', () => {
  it('is who deals with alerts and has not switched them off', async () => {
    const wanting = [
      await addPerson(),
      await addPerson({ role: 'analista' }),
      await addPerson({ role: 'admin', alertMails: true }),
    ];
    await addPerson({ role: 'leitor' });
    await addPerson({ role: 'leitor', alertMails: true });
    await addPerson({ role: 'admin', alertMails: false });
    await raiseAndMail();
    expect(await recipients()).toEqual(wanting.map(({ email }) => email).toSorted());
  });

  it('is nobody who is disabled or has not taken up their invitation', async () => {
    await addPerson({ disabledAt: now.toISOString(), alertMails: true });
    await addPerson({ passwordHash: noPasswordHash, role: 'admin' });
    await raiseAndMail();
    expect(await recipients()).toEqual([]);
  });

  it.each([
    ['was disabled', { disabledAt: now.toISOString() }],
    ['switched it off', { alertMails: false }],
    ['became a reader', { role: 'leitor' }],
    ['has another address', { email: 'nova@example.test' }],
  ] as const)('is nobody who %s while the message waited', async (_case, change) => {
    Object.assign(env, { RESEND_API_KEY: 're_teste', EMAIL_FROM: 'AluMusic <semana@example.test>' });
    const [{ id: changed }, { id: kept }] = [await addPerson(), await addPerson()];
    await raiseAndMail();
    const people = await database.db.select().from(users);
    const messageOf = async (personId: string) => {
      const email = people.find(({ id }) => id === personId)?.email;
      return (await queued()).find(({ recipient }) => recipient === email)?.id ?? '';
    };
    const [dropped, sent] = [await messageOf(changed), await messageOf(kept)];
    await database.db.update(users).set(change).where(eq(users.id, changed));
    expect((await claimMessage(dropped)).kind).toBe('settled');
    expect(await statusOf(database.db, dropped)).toEqual({ status: 'withdrawn', error: null });
    expect((await claimMessage(sent)).kind).toBe('send');
  });

  it('is no address that bounced', async () => {
    const { email } = await addPerson();
    await raiseAndMail();
    await suppress(database.db, { address: email, reason: 'bounced' });
    const [{ id } = { id: '' }] = await queued();
    await claimMessage(id);
    expect(await statusOf(database.db, id)).toEqual({ status: 'suppressed', error: null });
  });
});

it('goes to the outbox without a key, from the check on by the engine alone', async () => {
  env.JOBS_ENGINE = 'embedded';
  const { email } = await addPerson();
  await storeWindows(database.db, { end, countOf: tripled, category: 'critica' });
  const engine = startEmbeddedEngine({ ...database, functions: [sendAlerts, sendMessage] });
  await findSpikes({ now });
  await vi.waitFor(
    async () => expect(await queued()).toMatchObject([{ recipient: email, kind: 'alert', status: 'outbox' }]),
    { timeout: 25_000, interval: 50 },
  );
  await engine.stop(1_000);
});
