import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keepOnlyLeases, releaseLeases, renewLeases } from '@/db/queries/review-queue';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { getProgress } from '@/lib/review/get-progress';
import { confirmReview } from '@/lib/review/confirm-review';
import { reviewSearchSchema } from '@/lib/review/review-search';
import { skipComment } from '@/lib/review/skip-comment';
import { takeWork } from '@/lib/review/take-work';
import { createReviewer, decision, queueComments } from '@/lib/review/testing/review-fixtures';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
afterEach(async () => {
  await test.db.execute(sql`update comments set status = 'classificado' where status = 'em_revisao'`);
  await test.db.execute(sql`truncate second_opinions`);
});

const longAgo = '2026-01-01T00:00:00Z';
const everything = reviewSearchSchema.parse({});
const take = async (userId: string, more: Partial<Parameters<typeof takeWork>[0]> = {}) => {
  const { items } = await takeWork({ userId, search: everything, ...more }, test.db);
  return items.map(({ id }) => id);
};

describe('takeWork', () => {
  it('gives twenty who ask at once two hundred comments, each to one of them', async () => {
    const queued = await queueComments(test.db, 200);
    const people = await Promise.all(Array.from({ length: 20 }, () => createReviewer(test.db)));
    const taken = await Promise.all(people.map(({ id }) => take(id)));
    expect(new Set(taken.flat()).size).toBe(taken.flat().length);
    const again = await Promise.all(people.map(({ id }) => take(id)));
    expect(again.flat().toSorted()).toEqual(queued.toSorted());
  });

  it('gives the most doubtful first, and a person the same again until they are done', async () => {
    const queued = await queueComments(test.db, 12);
    const one = await createReviewer(test.db);
    const first = await take(one.id);
    expect(first).toEqual(queued.slice(0, 10));
    expect(await take(one.id)).toEqual(first);
    expect(await take(one.id, { have: first.slice(0, 8) })).toEqual(queued.slice(8, 10));
  });

  it('gives the newest or the disputed first when asked to', async () => {
    const [old = ''] = await queueComments(test.db, 1, { occurredAt: longAgo, receivedAt: longAgo });
    const [disputed = ''] = await queueComments(test.db, 1, { reviewReason: 'discordancia', margin: 0.9 });
    const one = await createReviewer(test.db);
    const inOrder = (ordem: string) => take(one.id, { search: reviewSearchSchema.parse({ ordem }) });
    expect(await inOrder('recentes')).toEqual([disputed, old]);
    expect(await inOrder('discordancia')).toEqual([disputed, old]);
    expect(await inOrder('incerteza')).toEqual([old, disputed]);
  });

  it('keeps to the filters', async () => {
    const [spam = ''] = await queueComments(test.db, 1, { category: 'spam' });
    const [found = ''] = await queueComments(test.db, 1, { text: 'uma palavra como jabuticaba' });
    const one = await createReviewer(test.db);
    const by = (search: object) => take(one.id, { search: reviewSearchSchema.parse(search) });
    expect(await by({ categoria: 'SPAM' })).toEqual([spam]);
    expect(await by({ q: 'jabuticaba' })).toEqual([found]);
    expect(await by({ artista: 'Ninguém Conhece' })).toEqual([]);
  });

  it('gives one second opinion in five, one at a time too, and nothing else where nothing else waits', async () => {
    const one = await createReviewer(test.db);
    const asked = await queueComments(test.db, 5);
    for (const commentId of asked)
      await confirmReview(
        { commentId, input: decision({ segunda_opiniao: true }), reviewer: await createReviewer(test.db) },
        test.db,
      );
    const isAsked = (ids: string[]) => ids.filter((id) => asked.includes(id)).length;
    expect(isAsked(await take(one.id, { want: 1, draw: () => 0.5 }))).toBe(1);
    await queueComments(test.db, 10);
    const counts = [0, 0.2, 0.5, 0.79, 0.8, 0.99].map((drawn) => [drawn, drawn < 0.8 ? 0 : 1]);
    for (const [drawn = 0, expected] of counts)
      expect(isAsked(await take(one.id, { want: 1, draw: () => drawn })), `${drawn}`).toBe(expected);
    expect(isAsked(await take(one.id, { want: 10, draw: () => 0.99 }))).toBe(2);
  });

  it("gives a comment to the next person once the first one's time is over, or they gave it back", async () => {
    const queued = await queueComments(test.db, 2);
    const [one, other] = [await createReviewer(test.db), await createReviewer(test.db)];
    await take(one.id);
    expect(await take(other.id)).toEqual([]);
    await keepOnlyLeases(test.db, { userId: one.id, keep: queued.slice(1) });
    expect(await take(other.id)).toEqual(queued.slice(0, 1));
    await test.db.execute(sql`update review_leases set expires_at = now() where user_id = ${one.id}`);
    expect(await take(other.id)).toEqual(queued);
    expect(await renewLeases(test.db, { userId: one.id, ids: queued })).toEqual([]);
  });

  it('does not give back what another page of the person has prolonged', async () => {
    const ids = await queueComments(test.db, 1);
    const [one, other] = [await createReviewer(test.db), await createReviewer(test.db)];
    const { until } = await takeWork({ userId: one.id, search: everything }, test.db);
    await take(one.id);
    await releaseLeases(test.db, { userId: one.id, ids, until: until ?? '' });
    expect(await take(other.id)).toEqual([]);
  });
});

describe('skipComment', () => {
  it('shows it to others at once, and not to the same person within the hour', async () => {
    const [id = ''] = await queueComments(test.db, 1);
    const [one, other] = [await createReviewer(test.db), await createReviewer(test.db)];
    await take(one.id);
    await skipComment({ commentId: id, reviewer: one }, test.db);
    expect(await take(one.id)).toEqual([]);
    expect(await take(other.id)).toEqual([id]);
  });
});

describe('getProgress', () => {
  it('counts the queue no further than 500', async () => {
    const one = await createReviewer(test.db);
    const ask = { userId: one.id, search: everything, now: new Date() };
    await queueComments(test.db, 500);
    expect(await getProgress(ask, test.db)).toEqual({ today: 0, waiting: 500, isMore: false });
    await queueComments(test.db, 1);
    expect(await getProgress(ask, test.db)).toEqual({ today: 0, waiting: 500, isMore: true });
  });
});
