import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { getDatabase } from '@/db/client';
import { countComments } from '@/db/queries/comments';
import { countSelection } from '@/lib/comments/count-selection';
import { ingestComments } from '@/lib/ingestion/ingest-comments';
import { parseComments } from '@/lib/ingestion/parse-comments';

const db = getDatabase();
afterAll(() => db.$client.end());

async function ingest(total: number): Promise<string> {
  const origem = `s${randomUUID()}`;
  const rows = Array.from({ length: total }, (_, i) => ({ texto: `comentário ${i}`, origem }));
  await ingestComments(parseComments(rows, new Date()), { kind: 'api', createdBy: 'count' });
  return origem;
}

it('counts what the list would show, and nothing where a name is unknown', async () => {
  const origem = await ingest(3);
  expect(await countSelection({ origem })).toEqual({ count: 3, isMore: false });
  expect(await countSelection({ origem, categoria: 'spam' })).toEqual({ count: 0, isMore: false });
  expect(await countSelection({ origem, tag: 'feat_nenhuma' })).toEqual({ count: 0, isMore: false });
  expect(await countSelection({ origem, artista: 'Ninguém Conhece' })).toEqual({ count: 0, isMore: false });
});

it('stops where it is told to', async () => {
  const source = await ingest(5);
  expect(await countComments(db, { filters: { source }, atMost: 4 })).toBe(4);
});
