import { randomUUID } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Db } from '@/db/client';
import { countDecisions, type CountedChange } from '@/db/queries/count-decisions';
import { artists } from '@/db/schema/catalogue';
import { batches, comments } from '@/db/schema/comments';
import { quotes } from '@/db/schema/quotes';
import { countsOf } from '@/lib/report/testing';
import type { Counts } from '@/lib/report/counts';
import { opinions, type Category } from '@/lib/text/categories';
import { nameKey } from '@/lib/text/fold';

export const exampleWeek = '2026-W47';
/** In the week after. */
export const exampleNow = new Date('2026-11-25T15:00:00Z');

export const praiseQuote =
  'levei minha mãe de cadeira de rodas, tinha rampa e lugar reservado, fomos tratadas como rainhas na roda da Celina';
export const criticismQuote =
  'sou cria do baile desde a época da fita, acompanho o Dedéu desde o primeiro vídeo no celular, e essa aí amaciou pra tocar em rádio. cadê o peso? cadê a rua? virou música de comercial de cerveja';

type Crowd = { artist: string | null; now: Counts; before: Counts };
const crowd = (artist: string | null, now: Partial<Counts>, before: Partial<Counts> = {}): Crowd => ({
  artist,
  now: countsOf(now),
  before: countsOf(before),
});

/** 87 opinions after 98: praise 33 after 33, criticism 23 after 39, suggestions 15 after 14, questions 16 after 12. */
const crowds = [
  crowd('Luma Veridiana', { elogio: 7, critica: 3, sugestao: 2, duvida: 3, spam: 1 }),
  crowd('Celina do Irajá', { elogio: 7, critica: 1, sugestao: 1, duvida: 3, spam: 1 }),
  crowd('Iara Quintela', { elogio: 2, critica: 5, sugestao: 1, duvida: 1 }, { elogio: 13, critica: 11 }),
  crowd('MC Dedéu do Trilho', { critica: 7, sugestao: 1, duvida: 1 }),
  crowd('Orvalho Sintético', { elogio: 5, critica: 1, sugestao: 2, duvida: 1, spam: 1 }),
  crowd(
    'Tássio & Leomir',
    { critica: 1, sugestao: 3, duvida: 2 },
    { elogio: 7, critica: 15, sugestao: 4, duvida: 6, spam: 2 },
  ),
  crowd(
    null,
    { elogio: 12, critica: 5, sugestao: 5, duvida: 5, spam: 4 },
    { elogio: 13, critica: 13, sugestao: 10, duvida: 6, spam: 3 },
  ),
];
/** How many opinions each day had; Sunday most. */
const byDay = [16, 9, 14, 13, 10, 8, 17];
const [mondayBefore, monday] = [9, 16];
const days = byDay.flatMap((count, index) => Array<number>(count).fill(monday + index));

/** The counts of the example week and of the one before, and two comments in it that may be quoted. */
export async function addExampleWeek(db: Db): Promise<void> {
  const names = crowds.flatMap(({ artist }) => artist ?? []);
  const rows = await db
    .insert(artists)
    .values(names.map((name) => ({ name, key: nameKey(name) })))
    .returning();
  const ids = new Map(rows.map(({ name, id }) => [name, id]));
  const idOf = (artist: string | null) => (artist === null ? null : (ids.get(artist) ?? null));
  const left = days.values();
  await countDecisions(
    db,
    crowds.flatMap(({ artist, now, before }) => [
      ...listDecisions(now, {
        artistId: idOf(artist),
        dayOf: () => left.next().value ?? monday,
        spamDay: monday,
      }),
      ...listDecisions(before, { artistId: idOf(artist), dayOf: () => mondayBefore, spamDay: mondayBefore }),
    ]),
  );
  const batchId = randomUUID();
  await db.insert(batches).values({ id: batchId, kind: 'api', total: 2, pending: 0, inReview: 0 });
  await db.insert(comments).values([
    { ...commentOf(batchId), text: praiseQuote, category: 'elogio' },
    {
      ...commentOf(batchId),
      text: criticismQuote,
      category: 'critica',
      artistId: idOf('MC Dedéu do Trilho'),
    },
  ]);
}

type Placing = { artistId: number | null; dayOf: () => number; spamDay: number };

/** Spam takes no day from the opinions. */
function listDecisions(counts: Counts, { artistId, dayOf, spamDay }: Placing): CountedChange[] {
  const repeat = (category: Category, day: () => number) =>
    Array.from({ length: counts[category] }, () => decided({ category, artistId, day: day() }));
  return [...opinions.flatMap((category) => repeat(category, dayOf)), ...repeat('spam', () => spamDay)];
}

function decided({ category, artistId, day }: { category: Category; artistId: number | null; day: number }) {
  const state = { confidence: 0.9, modelVersion: 'teste', reviewed: false, releaseId: null, tags: [] };
  const hour = `2026-11-${String(day).padStart(2, '0')}T12:00:00-03:00`;
  return { hour, source: 'teste', old: null, now: { ...state, category, artistId } };
}

function commentOf(batchId: string) {
  return {
    id: uuidv7(),
    batchId,
    source: 'teste',
    occurredAt: '2026-11-18T12:00:00-03:00',
    receivedAt: '2026-11-18T12:00:00-03:00',
    status: 'classificado' as const,
    confidence: 0.9,
    modelVersion: 'teste',
  };
}

/** Lets the public read the two comments, the criticism first: it is the newer of the two by its id. */
export async function approveExampleQuotes(db: Db): Promise<void> {
  const rows = await db
    .select()
    .from(comments)
    .where(inArray(comments.text, [praiseQuote, criticismQuote]));
  const approval = { approvedBy: 'teste', approvedAt: exampleNow.toISOString() };
  await db
    .insert(quotes)
    .values(
      rows.map(({ id, text, occurredAt }) => ({ commentId: id, text: text ?? '', occurredAt, ...approval })),
    );
}
