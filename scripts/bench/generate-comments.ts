import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'drizzle-orm';
import type { TransactionSql } from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '@/db/client';
import { createRandom, type Random } from '@/lib/stats/random';
import { categories } from '@/lib/text/categories';
import { createVocabulary } from './vocabulary';

const artistCount = 300;
const releasesPerArtist = 4;
const batchSize = 1_000;
const dayMs = 86_400_000;
const historyDays = 730;
const sources = ['instagram', 'youtube', 'tiktok', 'spotify', 'x', 'suporte', 'loja', 'forum'];
const categoryShares = [0.45, 0.22, 0.13, 0.12, 0.08]; // in the order of `categories`
/** The last one decides now; each of the others once decided all there was. */
const models = ['local-2024-12', 'local-2025-05', 'local-2025-11', 'local-2026-05'];

type Generation = { database: Database; total: number; seed?: number; now?: Date };

/**
 * Fills an empty, migrated database with comments of two years that are alike in every run with one seed: word
 * frequencies after Zipf, a word of the month that nobody says later, authors of today who write of yesterday.
 * The indexes are made last, which is several times faster. Rollups are not filled.
 */
export async function generateComments({ database, total, seed = 1, now = new Date() }: Generation) {
  const tagCodes = await listTagCodes(database);
  await database.$client.begin(async (tx) => {
    await tx`set local session_replication_role = replica`; // no foreign key is checked a million times
    await tx`set local maintenance_work_mem = '512MB'`;
    const indexes = await tx<{ name: string; definition: string }[]>`
      select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
      where indrelid in ('comments'::regclass, 'comment_tags'::regclass) and not indisprimary`;
    for (const { name } of indexes) await tx.unsafe(`drop index ${name}`);
    await fillCatalogue(tx, now);
    const writer = createWriter({ total, random: createRandom(seed), now, tagCodes });
    for (let from = 0; from < total; from += 50 * batchSize)
      await copyBatches(tx, writer, { from, to: Math.min(total, from + 50 * batchSize) });
    for (const { definition } of indexes) await tx.unsafe(definition);
    await tx`insert into classifications (comment_id, decided_at, decided_by, model_version, category, confidence, tags)
      select id, received_at, 'learner', model_version, category, confidence, '{}' from comments
      where category is not null`;
  });
  await database.execute(
    sql`vacuum analyze comments, comment_tags, classifications, batches, artists, releases`,
  );
}

async function listTagCodes(database: Database): Promise<string[]> {
  const rows = await database.$client<{ code: string }[]>`select code from tags order by code`;
  return rows.map(({ code }) => code);
}

export async function fillCatalogue(tx: TransactionSql, now: Date) {
  await tx`insert into artists (name, key) select 'Artista ' || i, 'artista ' || i
    from generate_series(1, ${artistCount}::int) i`;
  await tx`insert into releases (artist_id, title, key, kind, released_at)
    select a.id, 'Disco ' || a.id || ' ' || i, 'disco ' || a.id || ' ' || i, 'album',
      ${now.toISOString()}::timestamptz - make_interval(days => i * 180 - a.id % 180)
    from artists a, generate_series(1, ${releasesPerArtist}::int) i order by a.id, i`;
}

type Writer = ReturnType<typeof createWriter>;

async function copyBatches(tx: TransactionSql, writer: Writer, { from, to }: { from: number; to: number }) {
  const [batches, comments, tags]: [string[], string[], string[]] = [[], [], []];
  for (let number = from; number < to; number += batchSize)
    writer({ number, size: Math.min(batchSize, to - number) }, { batches, comments, tags });
  await copy(tx`copy batches (id, kind, total, pending, classified, created_at) from stdin`, batches);
  await copy(
    tx`copy comments (id, batch_id, text, source, artist_id, release_id, occurred_at, received_at, status,
      category, confidence, margin, model_version, review_reason, reviewed) from stdin`,
    comments,
  );
  await copy(tx`copy comment_tags (comment_id, tag_code, received_at) from stdin`, tags);
}

async function copy(statement: ReturnType<TransactionSql>, lines: string[]) {
  await pipeline(Readable.from(lines, { objectMode: true }), await statement.writable());
}

type Sinks = Record<'batches' | 'comments' | 'tags', string[]>;
type WriterOptions = { total: number; random: Random; now: Date; tagCodes: string[] };

/** Appends a batch as lines of COPY; the comments of a batch were received within a second. */
function createWriter({ total, random, now, tagCodes }: WriterOptions) {
  const vocabulary = createVocabulary(random);
  const start = now.getTime() - historyDays * dayMs;
  const pick = (share: number[]) => pickByShare(share, random());
  const zipf = (size: number) => Math.floor(size ** random()) - 1;
  const randomBytes = () => Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256));
  const line = (fields: (string | number | boolean | null)[]) =>
    `${fields.map((field) => field ?? '\\N').join('\t')}\n`;

  return ({ number, size }: { number: number; size: number }, { batches, comments, tags }: Sinks) => {
    const batchMs = start + Math.floor(((number + size) / total) * historyDays * dayMs) - 1_000;
    const batchId = uuidv7({ msecs: batchMs, random: randomBytes() });
    const age = (batchMs - start) / (historyDays * dayMs);
    const isArchive = age < 0.5 && random() < 0.05; // a file of what was written long before
    batches.push(line([batchId, 'api', size, 0, size, new Date(batchMs).toISOString()]));
    for (let i = 0; i < size; i += 1) {
      const id = uuidv7({ msecs: batchMs + i, random: randomBytes() });
      const receivedAt = new Date(batchMs + i).toISOString();
      const lagMs = random() ** 4 * (isArchive ? batchMs - start : 5 * dayMs);
      const month = Math.floor((batchMs - lagMs) / (30 * dayMs));
      const { status, isDecided } = statusOf(pick([0.9, 0.08, 0.01, 0.01]), number + size >= total);
      const confidence = 1 - random() ** 2 * 0.65;
      const artist = random() < 0.75 ? zipf(artistCount) + 1 : null;
      comments.push(
        line([
          id,
          batchId,
          status === 'apagado' ? null : vocabulary.write(month),
          sources[zipf(sources.length)] ?? null,
          artist,
          artist && random() < 0.5 ? (artist - 1) * releasesPerArtist + zipf(releasesPerArtist) + 1 : null,
          new Date(batchMs + i - lagMs).toISOString(),
          receivedAt,
          status,
          isDecided ? (categories[pick(categoryShares)] ?? null) : null,
          isDecided ? confidence.toFixed(4) : null,
          isDecided ? (confidence / 2).toFixed(4) : null,
          isDecided ? (models[Math.floor(age * models.length)] ?? null) : null,
          status === 'em_revisao' ? (random() < 0.1 ? 'discordancia' : 'baixa_confianca') : null,
          status === 'classificado' && random() < 0.03,
        ]),
      );
      const codes = new Set(
        Array.from({ length: pick([0.4, 0.35, 0.2, 0.05]) }, () => tagCodes[zipf(tagCodes.length)]),
      );
      if (isDecided) for (const code of codes) if (code) tags.push(line([id, code, receivedAt]));
    }
  };
}

function statusOf(drawn: number, isNewest: boolean) {
  if (isNewest) return { status: 'pendente', isDecided: false };
  const status = ['classificado', 'em_revisao', 'falha', 'apagado'][drawn] ?? 'classificado';
  return { status, isDecided: drawn < 2 };
}

function pickByShare(share: number[], drawn: number): number {
  let left = drawn;
  const found = share.findIndex((part) => (left -= part) < 0);
  return found < 0 ? share.length - 1 : found;
}
