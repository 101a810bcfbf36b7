import { eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { getDatabase } from '@/db/client';
import { appendVersion, deleteSummaries, listSummaryVersions } from '@/db/queries/summaries';
import { comments } from '@/db/schema/comments';
import { quotes } from '@/db/schema/quotes';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { eraseComment } from '@/lib/comments/correct-comment';
import { env } from '@/lib/env';
import { withdrawQuote } from '@/lib/quotes/withdraw-quote';
import { approveSummary } from '@/lib/summary/approve-summary';
import { requireClosedWeek } from '@/lib/summary/closed-week';
import { editSummary } from '@/lib/summary/edit-summary';
import { generateSummary } from '@/lib/summary/generate-summary';
import { holdEvidence, loadFacts } from '@/lib/summary/load-evidence';
import { requireSummary } from '@/lib/summary/require-summary';
import { summaryTextsSchema, type SummaryTexts } from '@/lib/summary/summary-text';
import {
  addExampleWeek,
  approveExampleQuotes,
  exampleNow as now,
  exampleWeek as week,
  praiseQuote,
} from '@/lib/summary/testing/example-week';

const actor = { key: 'user:teste', name: 'ana@example.test' };
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
  await addExampleWeek(database.db);
  await approveExampleQuotes(database.db);
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});
beforeEach(async () => {
  await deleteSummaries(database.db, [week]);
  await generateSummary(week, { model: null, now });
});

const readTexts = async () => summaryTextsSchema.parse((await requireSummary(week)).texts);
const readVersions = async () => JSON.stringify(await listSummaryVersions(database.db, week));

/** A comment of the week that the public may read. */
async function addQuote(text: string): Promise<string> {
  const [like] = await database.db.select().from(comments).where(eq(comments.text, praiseQuote));
  if (!like) throw new Error('no example');
  const { search: _, ...row } = like;
  const id = uuidv7();
  await database.db.insert(comments).values({ ...row, id, text });
  const { occurredAt } = row;
  await database.db
    .insert(quotes)
    .values({ commentId: id, text, occurredAt, approvedBy: 'teste', approvedAt: now.toISOString() });
  return id;
}

/** A version with a sentence more in its Portuguese text. */
async function say(sentence: string): Promise<SummaryTexts> {
  const texts = await readTexts();
  const paragraphs = [...texts['pt-BR'].paragraphs, sentence];
  const said = { ...texts, 'pt-BR': { ...texts['pt-BR'], paragraphs } };
  await editSummary({ week, version: 1, texts: said, actor });
  return said;
}

it('a quote that is withdrawn leaves every version', async () => {
  const before = await readTexts();
  await say('A conversa seguiu.');
  expect(before.en.quotes.length).toBeGreaterThan(0);
  for (const { commentId } of before.en.quotes) await withdrawQuote(commentId, actor, database.db);
  const versions = await listSummaryVersions(database.db, week);
  expect(versions).toHaveLength(2);
  for (const { texts } of versions) {
    const { en, 'pt-BR': portuguese } = summaryTextsSchema.parse(texts);
    expect([en.quotes, portuguese.quotes]).toEqual([[], []]);
  }
});

it('an erased comment is gone from every version, also where a sentence quotes some of it', async () => {
  const id = await addQuote('cadê o peso? virou comercial de cerveja');
  await say(
    'Alguém disse: “cadê o peso? virou comercial de cerveja”. E ainda: “virou comercial de cerveja”.',
  );
  await eraseComment(id, actor);
  expect(await readVersions()).not.toContain('cerveja');
  await expect(approveSummary({ week, version: 2, actor })).rejects.toMatchObject({
    code: 'resumo_nao_confere',
  });
});

it('a name stays between its marks when somebody who says it is erased', async () => {
  const id = await addQuote('Luma Veridiana! Que voz.');
  const said = await say('O assunto foi “Luma Veridiana”.');
  await eraseComment(id, actor);
  expect((await readTexts())['pt-BR'].paragraphs).toEqual(said['pt-BR'].paragraphs);
});

it('a version that is being kept while its quote is erased loses it as well', async () => {
  const id = await addQuote('esperava mais da banda');
  const closed = requireClosedWeek(week);
  const facts = await loadFacts(database.db, closed);
  const texts = await readTexts();
  const quoting = { ...texts, en: { ...texts.en, paragraphs: ['Somebody said: “esperava mais da banda”.'] } };
  const { erased } = await database.db.transaction(async (tx) => {
    await holdEvidence(tx, closed, facts);
    const erasing = eraseComment(id, actor);
    await vi.waitFor(async () => expect(await countWaiting()).toBe(1), { timeout: 10_000 });
    const next = { week, facts, writtenBy: 'pessoa', author: null, texts: quoting, refusals: [] } as const;
    await appendVersion(tx, next, { after: 1 });
    return { erased: erasing };
  });
  await erased;
  expect(await listSummaryVersions(database.db, week)).toHaveLength(2);
  expect(await readVersions()).not.toContain('esperava mais');
});

async function countWaiting(): Promise<number> {
  const [row] = await database.db.execute<{ n: number }>(
    sql`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return row?.n ?? 0;
}
