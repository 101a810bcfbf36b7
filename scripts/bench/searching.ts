import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { listPageQueries } from '@/db/queries/comment-pages';
import { searchComments, toFilters } from '@/lib/comments/search-comments';
import { commentSearchSchema, type CommentSearch } from '@/lib/comments/search-params';
import { inParallel, quantile, type Figure } from './measures';
import { listSearchCases } from './search-cases';

const readers = 8;
const requests = 160;

/** Every filter of the list, words of every frequency, combinations and later pages, by 8 readers at once. */
export async function measureSearching(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const scans: string[] = [];
  for (const [what, params] of await listSearchCases()) {
    const search = commentSearchSchema.parse(params);
    figures.push(await measureSearch(what, search));
    if (await readsAll(search)) scans.push(what);
  }
  const named = scans.length > 0 ? `: ${scans.join(', ')}` : '';
  return [
    ...figures,
    { what: `searches that read all comments${named}`, value: scans.length, unit: '', limit: { atMost: 0 } },
  ];
}

async function measureSearch(what: string, search: CommentSearch): Promise<Figure> {
  await searchComments(search);
  const times: number[] = [];
  await inParallel(readers, requests, async () => {
    const startedAt = performance.now();
    await searchComments(search);
    times.push(performance.now() - startedAt);
  });
  const median = quantile(times, 0.5).toFixed(1);
  return {
    what: `${what} (p50 ${median})`,
    value: quantile(times, 0.95),
    unit: 'ms',
    limit: { atMost: 120 },
  };
}

/** Whether a query that the search comes to would scan the table. */
async function readsAll(search: CommentSearch): Promise<boolean> {
  const filters = await toFilters(search);
  if (!filters) return false;
  const limit = search.limite + 1;
  const page = { filters, limit, after: search.cursor, oldestFirst: search.ordem === 'antigos' };
  for (const { ids, rest } of listPageQueries(page)) {
    if ((await isScan(ids)) || (rest && (await isScan(rest)))) return true;
    const found = await getDatabase().execute(ids);
    if (found.length === limit || !rest || (await getDatabase().execute(rest)).length === 0) return false;
  }
  return false;
}

async function isScan(query: SQL): Promise<boolean> {
  const plan = await fetchRows(getDatabase(), z.object({ 'QUERY PLAN': z.string() }), sql`explain ${query}`);
  return plan.some((row) => /Seq Scan on comment/.test(row['QUERY PLAN']));
}
