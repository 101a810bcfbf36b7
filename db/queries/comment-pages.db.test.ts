import { and, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { fetchRows } from '@/db/queries/bulk';
import { toConditions, toTagCondition, type CommentFilters } from '@/db/queries/comment-filters';
import { listPageQueries, type CommentPage } from '@/db/queries/comment-pages';
import { listComments } from '@/db/queries/comments';
import { comments } from '@/db/schema/comments';
import { createTestDatabase, type TestDatabase } from '@/db/testing';

const batchId = '00000000-0000-4000-8000-00000000000a';
const filters: [string, CommentFilters][] = [
  ['a word', { query: 'refrão' }],
  ['a category', { category: 'critica' }],
  ['a status', { status: 'em_revisao' }],
  ['the common status', { status: 'classificado' }],
  ['a tag', { tag: 'feat_letra' }],
  ['an artist', { artistId: 1 }],
  ['a release', { releaseIds: [1] }],
  ['two releases', { releaseIds: [1, 2] }],
  ['a source', { source: 'youtube' }],
  ['a batch', { batchId }],
  ['a beginning', { from: '2026-01-08T00:00:00.000Z' }],
  ['an end', { to: '2026-01-14T00:00:00.000Z' }],
  ['a least confidence', { confidenceMin: 0.7 }],
  ['a greatest confidence', { confidenceMax: 0.6 }],
  ['what was reviewed', { reviewed: true }],
  ['what was not reviewed', { reviewed: false }],
  ['a model', { modelVersion: 'local-1' }],
];
const pairs = filters.flatMap(([name, one], index): [string, CommentFilters][] =>
  filters.slice(index + 1).map(([other, another]) => [`${name} and ${other}`, { ...one, ...another }]),
);
const combinations: [string, CommentFilters][] = [['nothing', {}], ...filters, ...pairs];

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
  await fill();
});
afterAll(() => test.drop());

it.each(combinations)('finds %s without reading all comments', async (_name, chosen) => {
  const plans = await test.db.transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    const after = { receivedAt: '2026-01-10 00:00:00+00', id: batchId };
    const queries = [
      ...listPageQueries({ filters: chosen, limit: 51 }),
      ...listPageQueries({ filters: chosen, limit: 51, after }),
      ...listPageQueries({ filters: chosen, limit: 51, oldestFirst: true }),
    ];
    const rows = [];
    for (const query of queries)
      rows.push(...(await fetchRows(tx, z.object({ 'QUERY PLAN': z.string() }), sql`explain ${query}`)));
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plans).not.toMatch(/Seq Scan on comment/);
});

it.each(combinations)('pages through %s in order, each comment once', async (_name, chosen) => {
  const expected = await listSorted(chosen);
  const forward = await readPages({ filters: chosen, limit: 9 });
  const backward = await readPages({ filters: chosen, limit: 9, oldestFirst: true });
  expect(forward).toEqual(expected);
  expect(backward.toReversed()).toEqual(expected);
});

it('finds what is old and rare behind thousands of newer comments', async () => {
  const chosen: CommentFilters = { query: 'refrão', category: 'critica', artistId: 1 };
  const expected = await listSorted(chosen);
  await test.db.execute(sql`
    insert into comments (id, batch_id, text, source, artist_id, occurred_at, received_at, status, category)
    select gen_random_uuid(), ${batchId}, 'outra coisa', 'x', 1, now(), now(), 'classificado', 'critica'
    from generate_series(1, 10100)`);
  expect(expected.length).toBeGreaterThan(9);
  expect(await readPages({ filters: chosen, limit: 9 })).toEqual(expected);
});

async function listSorted(chosen: CommentFilters): Promise<string[]> {
  const rows = await test.db
    .select({ id: comments.id, at: sql`extract(epoch from ${comments.receivedAt})`.mapWith(Number) })
    .from(comments)
    .where(and(toConditions(chosen), toTagCondition(chosen)));
  return rows.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).map(({ id }) => id);
}

async function readPages(page: CommentPage): Promise<string[]> {
  const found = await listComments(test.db, page);
  const last = found.at(-1);
  if (!last || found.length < page.limit) return found.map(({ id }) => id);
  return [...found.map(({ id }) => id), ...(await readPages({ ...page, after: last }))];
}

/** 240 comments over three weeks, several received at the same instant; what is asked for is never rare. */
async function fill() {
  await test.db.execute(sql`
    insert into artists (name, key) values ('Um', 'um'), ('Dois', 'dois');
    insert into releases (artist_id, title, key, kind) values (1, 'A', 'a', 'album'), (2, 'A', 'a', 'album');
    insert into batches (id, kind, total, pending) values
      ('00000000-0000-4000-8000-00000000000a', 'api', 120, 0), ('00000000-0000-4000-8000-00000000000b', 'api', 120, 0);
    insert into comments (id, batch_id, text, source, artist_id, release_id, occurred_at, received_at, status, category,
        confidence, model_version, reviewed)
      select md5(i::text)::uuid, ('00000000-0000-4000-8000-00000000000' || case when i % 2 = 0 then 'a' else 'b' end)::uuid,
        case when i % 3 = 0 then 'que refrão' else 'que letra' end, case when i % 5 < 2 then 'youtube' else 'x' end,
        1 + i % 2, case when i % 4 < 2 then 1 + i % 2 end,
        timestamptz '2026-01-01' + make_interval(hours => (i / 4) * 8) - make_interval(days => i % 11),
        timestamptz '2026-01-01' + make_interval(hours => (i / 4) * 8),
        (case when i % 7 < 2 then 'em_revisao' else 'classificado' end)::comment_status,
        (case when i % 11 < 5 then 'critica' else 'elogio' end)::category,
        0.5 + (i % 13) / 26.0, 'local-' || i % 3, i % 9 < 3
      from generate_series(1, 240) i;
    insert into comment_tags (comment_id, tag_code, received_at)
      select id, 'feat_letra', received_at from comments where text = 'que letra';
    analyze comments, comment_tags`);
}
