import { sql } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { listQuotes } from '@/db/queries/quotes';
import { operator } from '@/lib/audit/actor';
import { burstComments } from '@/db/queries/burst-counts';
import { alerts } from '@/db/schema/alerts';
import { clearDemo } from '@/lib/demo/clear-demo';
import { seedDemo } from '@/lib/demo/seed-demo';
import { fingerprintWords } from '@/lib/text/fingerprint-words';
import { tokenise } from '@/lib/text/tokenise';

const now = new Date('2026-11-21T15:00:00Z');
const ofDemo = sql`from comments c join batches b on b.id = c.batch_id where b.kind = 'demo'`;
const fetchCount = async (query: ReturnType<typeof sql>) => {
  const [row] = await fetchRows(getDatabase(), z.object({ n: z.number() }), query);
  return row?.n;
};
const countComments = () => fetchCount(sql`select count(*)::int as n ${ofDemo}`);
/** Of the one burst in the sample comments. */
const countBurst = () => {
  const fingerprint = fingerprintWords(
    tokenise('essa plataforma virou uma vergonha, cancelem a assinatura já'),
  );
  return fetchCount(
    sql`select coalesce(sum(comments), 0)::int as n from daily_burst_counts where fingerprint = ${fingerprint}`,
  );
};
const countByRollup = () =>
  fetchCount(
    sql`select coalesce(sum(elogio + critica + sugestao + duvida + spam), 0)::int as n from hourly_counts where source = 'youtube'`,
  );

const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

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
  for (let week = 0; week < 8; week += 1) {
    const [from, to] = [daysAgo(7 * week + 7), daysAgo(7 * week)];
    const quoted = await listQuotes(getDatabase(), { from, to }, 100);
    expect(quoted.length, `quotes of the week that ended ${7 * week} days ago`).toBeGreaterThanOrEqual(2);
  }
  expect(await countBurst()).toBeGreaterThanOrEqual(burstComments);
  expect(await seedDemo({ weeks: 8, now })).toEqual({ comments: 0, summaries: 0 });

  expect(await getDatabase().select().from(alerts)).toMatchObject([
    { subjectKind: 'category', subjectKey: 'elogio', span: 'week' },
  ]);

  expect(await clearDemo(operator)).toEqual({ comments });
  const written = sql`select (details->>'comentarios')::int as n from audit_log where action = 'demo.cleared' order by id desc limit 1`;
  expect(await fetchCount(written)).toBe(comments);
  expect(await getDatabase().select().from(alerts)).toEqual([]);
  expect(await countComments()).toBe(0);
  expect(await countByRollup()).toBe(0);
  expect(await fetchCount(sql`select count(*)::int as n from quotes where approved_by = 'demo'`)).toBe(0);
  expect(await countBurst()).toBe(0);
  expect(await fetchCount(sql`select count(*)::int as n from artists where is_demo`)).toBe(0);
});

it('the rise of the story is found in the first minutes of a day, too', async () => {
  await seedDemo({ weeks: 8, now: new Date('2026-11-21T03:10:00Z') });
  expect(await getDatabase().select().from(alerts)).toMatchObject([
    { subjectKind: 'category', subjectKey: 'elogio', span: 'week' },
  ]);
  await clearDemo(operator);
});

it('sixteen weeks are the story told twice', async () => {
  const { comments } = await seedDemo({ weeks: 16, now });
  expect(comments).toBeGreaterThan(1_200);
  await clearDemo(operator);
});
