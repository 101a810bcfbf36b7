import { sql } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { alerts } from '@/db/schema/alerts';
import { clearDemo } from '@/lib/demo/clear-demo';
import { seedDemo } from '@/lib/demo/seed-demo';

const now = new Date('2026-11-21T15:00:00Z');
const ofDemo = sql`from comments c join batches b on b.id = c.batch_id where b.kind = 'demo'`;
const fetchCount = async (query: ReturnType<typeof sql>) => {
  const [row] = await fetchRows(getDatabase(), z.object({ n: z.number() }), query);
  return row?.n;
};
const countComments = () => fetchCount(sql`select count(*)::int as n ${ofDemo}`);
const countByRollup = () =>
  fetchCount(sql`select coalesce(sum(comments), 0)::int as n from hourly_counts where source = 'youtube'`);

afterAll(() => getDatabase().$client.end());

it('the demo is decided, counted, added once, never in the future, and cleared without a trace', async () => {
  const { comments } = await seedDemo({ weeks: 8, now });
  expect(comments).toBeGreaterThan(600);
  expect(await fetchCount(sql`select count(*)::int as n ${ofDemo} and c.category is null`)).toBe(0);
  expect(
    await fetchCount(sql`select count(*)::int as n ${ofDemo} and c.occurred_at > ${now.toISOString()}`),
  ).toBe(0);
  expect(await fetchCount(sql`select count(*)::int as n ${ofDemo} and c.source = 'youtube'`)).toBe(
    await countByRollup(),
  );
  expect(await seedDemo({ weeks: 8, now })).toEqual({ comments: 0 });

  expect(await getDatabase().select().from(alerts)).toMatchObject([
    { subjectKind: 'category', subjectKey: 'elogio', span: 'week' },
  ]);

  expect(await clearDemo()).toEqual({ comments });
  expect(await getDatabase().select().from(alerts)).toEqual([]);
  expect(await countComments()).toBe(0);
  expect(await countByRollup()).toBe(0);
  expect(await fetchCount(sql`select count(*)::int as n from artists where is_demo`)).toBe(0);
});

it('sixteen weeks are the story told twice', async () => {
  const { comments } = await seedDemo({ weeks: 16, now });
  expect(comments).toBeGreaterThan(1_200);
  await clearDemo();
});
