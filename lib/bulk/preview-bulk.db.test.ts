import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { getDatabase } from '@/db/client';
import { sampleComments } from '@/db/queries/sample-comments';
import { previewBulk } from '@/lib/bulk/preview-bulk';
import { ingestComments } from '@/lib/ingestion/ingest-comments';
import { parseComments } from '@/lib/ingestion/parse-comments';

const db = getDatabase();
afterAll(() => db.$client.end());

async function ingest(total: number) {
  const origem = `s${randomUUID()}`;
  const rows = Array.from({ length: total }, (_, i) => ({ texto: `prévia número ${i}`, origem }));
  const { ids } = await ingestComments(parseComments(rows, new Date()), {
    kind: 'api',
    createdBy: 'preview',
  });
  return { origem, ids };
}

it.each([
  ['one index', {}],
  ['words beside it', { q: 'prévia' }],
])('counts all and shows ten distinct comments of the query, found by %s', async (_case, filters) => {
  const { origem, ids } = await ingest(25);
  const { count, isMore, sample } = await previewBulk({ origem, ...filters });
  expect({ count, isMore }).toEqual({ count: 25, isMore: false });
  expect(new Set(sample.map(({ id }) => id)).size).toBe(10);
  expect(ids).toEqual(expect.arrayContaining(sample.map(({ id }) => id)));
});

it('draws from the newest only', async () => {
  const { origem, ids } = await ingest(20);
  const drawn = await sampleComments(db, { filters: { source: origem }, among: 5, size: 10 });
  expect(drawn.toSorted()).toEqual(ids.slice(-5).toSorted());
});

it('is empty where a name is unknown', async () => {
  expect(await previewBulk({ artista: 'Ninguém Conhece' })).toEqual({ count: 0, isMore: false, sample: [] });
});
