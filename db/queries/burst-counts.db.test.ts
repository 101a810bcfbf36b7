import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { createBatch } from '@/db/queries/batches';
import { burstComments, recountAllBursts, recountBursts } from '@/db/queries/burst-counts';
import { recordDecisions } from '@/db/queries/decisions';
import { eraseComments } from '@/db/queries/erase-comments';
import { insertComments } from '@/db/queries/insert-comments';
import { listBurstCounts } from '@/db/queries/report-counts';
import { createTestDatabase, rollBack, type TestDatabase } from '@/db/testing';
import type { Category } from '@/lib/text/categories';

// A database of its own: all rows are counted.
let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

type Said = { day: number; fingerprint?: number; artistId?: number | null; category?: Category };
const hourOf = (day: number) => `2026-06-${String(10 + day)}T15:00:00Z`;
const times = (count: number, said: Said) => Array.from({ length: count }, () => said);

/** Writes and decides comments; gives their ids. */
async function say(tx: Db, said: Said[]): Promise<string[]> {
  const batchId = randomUUID();
  await createBatch(tx, { id: batchId, kind: 'api', createdBy: null });
  const rows = said.map(({ day, artistId = null }) => ({
    id: randomUUID(),
    text: 'qualquer',
    author: null,
    source: 'teste',
    externalId: null,
    artistId,
    releaseId: null,
    track: null,
    occurredAt: hourOf(day),
    receivedAt: hourOf(day),
  }));
  await insertComments(tx, batchId, rows);
  const decisions = said.map(({ fingerprint = 7, category = 'elogio' as const, artistId = null }, index) => ({
    id: rows[index]?.id ?? '',
    revision: 1,
    status: 'classificado' as const,
    decidedBy: 'learner' as const,
    modelVersion: 'teste',
    category,
    confidence: 0.9,
    probabilities: [],
    tags: [],
    artistId,
    releaseId: null,
    reviewReason: null,
    fingerprint,
  }));
  await recordDecisions(tx, decisions);
  return rows.map(({ id }) => id);
}

async function insertArtists(tx: Db): Promise<number[]> {
  const names = JSON.stringify([randomUUID(), randomUUID()]);
  const rows = await tx.execute<{ id: number }>(
    sql`insert into artists (name, key) select value, value from json_array_elements_text(${names}::text::json) returning id`,
  );
  return rows.map(({ id }) => id);
}

async function countAll(tx: Db): Promise<void> {
  for (let day: string | null = null; ;) {
    day = await recountBursts(tx, day);
    if (day === null) return;
  }
}

const found = async (tx: Db) => [
  ...(await tx.execute<{ day: string; comments: number }>(
    sql`select extract(day from day)::int - 10 as day, comments from daily_burst_counts order by day, comments`,
  )),
];

it.each([
  ['five of one day', times(5, { day: 0 }), [[0, 5]]],
  [
    'five of two days',
    [...times(2, { day: 0 }), ...times(3, { day: 1 })],
    [
      [0, 2],
      [1, 3],
    ],
  ],
  ['on its day only, five with both days beside it', [0, 0, 1, 2, 2].map((day) => ({ day })), [[1, 1]]],
  ['not four', times(4, { day: 0 }), []],
  ['not five with a day between', [...times(2, { day: 0 }), ...times(3, { day: 2 })], []],
  ['not what says too little', times(9, { day: 0, fingerprint: 0 }), []],
  ['not five of two texts', [...times(4, { day: 0 }), { day: 0, fingerprint: 8 }], []],
])('finds %s', (_, said, expected) =>
  rollBack(test.db, async (tx) => {
    await say(tx, said);
    await countAll(tx);
    expect((await found(tx)).map(({ day, comments }) => [day, comments])).toEqual(expected);
  }),
);

it('compares what is said of one artist, or of none', () =>
  rollBack(test.db, async (tx) => {
    const [one = 0, other = 0] = await insertArtists(tx);
    await say(tx, [
      ...times(4, { day: 0, artistId: one }),
      ...times(4, { day: 0, artistId: other }),
      ...times(4, { day: 0 }),
    ]);
    await countAll(tx);
    expect(await found(tx)).toEqual([]);
    await say(tx, [{ day: 0, artistId: one }]);
    await countAll(tx);
    expect(await found(tx)).toMatchObject([{ comments: 5 }]);
  }));

it('ends a burst when one of five is erased, also on the day beside it', () =>
  rollBack(test.db, async (tx) => {
    const ids = await say(tx, [...times(4, { day: 0 }), { day: 1 }]);
    await countAll(tx);
    expect(await found(tx)).toHaveLength(2);
    await eraseComments(tx, ids.slice(4));
    await countAll(tx);
    expect(await found(tx)).toEqual([]);
  }));

it('counts each burst once, in its commonest category, over the days that are asked for', () =>
  rollBack(test.db, async (tx) => {
    await say(tx, [
      ...times(3, { day: 0, category: 'critica' }),
      ...times(4, { day: 1, category: 'critica' }),
      ...times(2, { day: 1, category: 'spam' }),
      ...times(6, { day: 1, category: 'elogio', fingerprint: 8 }),
    ]);
    await countAll(tx);
    expect(await listBurstCounts(tx, { first: '2026-06-10', last: '2026-06-11' })).toEqual([
      { category: 'elogio', comments: 6, bursts: 1 },
      { category: 'critica', comments: 7, bursts: 1 },
      { category: 'spam', comments: 2, bursts: 0 },
    ]);
    expect(await listBurstCounts(tx, { first: '2026-06-10', last: '2026-06-10' })).toEqual([
      { category: 'critica', comments: 3, bursts: 1 },
    ]);
  }));

/** Few at once: what the days beside a stale one are told of must not depend on their being stale too. */
const wave = fc.array(
  fc
    .record({
      day: fc.nat({ max: 9 }),
      fingerprint: fc.constantFrom(7, 8),
      comments: fc.integer({ min: 1, max: 4 }),
    })
    .map(({ comments, ...said }) => times(comments, said)),
  { minLength: 1, maxLength: 2 },
);

it(
  'counted day by day as comments come, bursts are those that the definition finds',
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(wave, { minLength: 2, maxLength: 6, size: 'max' }), (waves) =>
        rollBack(test.db, async (tx) => {
          for (const wave of waves) {
            await say(tx, wave.flat());
            await countAll(tx);
          }
          const followed = await found(tx);
          const expected = findByDefinition(waves.flat(2));
          expect(followed.map(({ day, comments }) => [day, comments])).toEqual(expected);
          await recountAllBursts(tx);
          expect(await found(tx)).toEqual(followed);
        }),
      ),
      { numRuns: 40 },
    ),
  120_000,
);

/** Days and numbers of comments, as `found` gives them. */
function findByDefinition(comments: Said[]): number[][] {
  const inBurst = comments.filter(({ day, fingerprint }) => {
    const alike = comments.filter((other) => other.fingerprint === fingerprint);
    return alike.filter((other) => Math.abs(other.day - day) <= 1).length >= burstComments;
  });
  const groups = Map.groupBy(inBurst, ({ day, fingerprint }) => `${day} ${fingerprint}`);
  return [...groups.values()]
    .map((of) => [of[0]?.day ?? 0, of.length])
    .toSorted(([dayA = 0, a = 0], [dayB = 0, b = 0]) => dayA - dayB || a - b);
}

it('loses no change that commits while others are counted', async () => {
  const { db } = test;
  const written = Promise.withResolvers<void>();
  const counted = Promise.withResolvers<void>();
  await db.transaction((tx) => say(tx, times(4, { day: 0 })));
  const writing = db.transaction(async (tx) => {
    await say(tx, [{ day: 0 }]);
    written.resolve();
    await counted.promise;
  });
  await written.promise;
  await db.transaction(countAll); // does not see the fifth, and does not wait for it
  expect(await found(db)).toEqual([]);
  counted.resolve();
  await writing;
  await db.transaction(countAll);
  expect(await found(db)).toMatchObject([{ day: 0, comments: 5 }]);
});
