import { DateTime } from 'luxon';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import { getDatabase, type Db } from '@/db/client';
import { createBatch, setBatchTotals } from '@/db/queries/batches';
import { releaseKey } from '@/db/queries/catalogue';
import { ensureDemoCatalogue, type DemoArtist, type DemoIds } from '@/db/queries/demo';
import { insertComments, type NewCommentRow } from '@/db/queries/insert-comments';
import { classifyPending } from '@/lib/classification/classify-pending';
import {
  readDemoCatalogue,
  readDemoComments,
  storyWeeks,
  type DemoCatalogue,
  type DemoComment,
} from '@/lib/demo/demo-data';
import { demoMoment } from '@/lib/demo/demo-moment';
import { findSpikes } from '@/lib/alerts/find-spikes';
import { quoteComments } from '@/lib/demo/quote-comments';
import { countStaleBursts } from '@/lib/report/count-stale-bursts';
import { freezeClosedWeeks } from '@/lib/report/freeze-weeks';
import { seedSummaries } from '@/lib/summary/catch-up';
import { localZone } from '@/lib/text/local-zone';
import { nameKey } from '@/lib/text/fold';

const idNamespace = '6d6cb2a4-0b4e-5c0c-9a5e-3f0c7b1e2d77';
const chunkSize = 200;

type Options = { weeks: number; now?: Date; onProgress?: (done: number, total: number) => void };

/**
 * Loads sample comments of the last `weeks` weeks, decided by the real classifier; past eight weeks the story
 * repeats. Some are public quotes. Closed weeks are frozen and summarised with them, and spikes are found. Tells nobody
 * and emits nothing. Repeating it on the same day adds nothing.
 */
export async function seedDemo({
  weeks,
  now = new Date(),
  onProgress,
}: Options): Promise<{ comments: number; summaries: number }> {
  const [sample, story] = await Promise.all([readDemoCatalogue(), readDemoComments()]);
  return getDatabase().transaction(async (tx) => {
    const rows = toRows(story, {
      weeks,
      now,
      catalogue: await ensureDemoCatalogue(tx, toCatalogueRows(sample, now)),
    });
    const batchId = uuidv7();
    await createBatch(tx, { id: batchId, kind: 'demo', createdBy: null });
    const inserted = await insertAll(tx, batchId, rows);
    await setBatchTotals(tx, batchId, { total: inserted.length, pending: inserted.length, inReview: 0 });
    for (let start = 0; start < inserted.length; start += chunkSize) {
      const chunk = inserted.slice(start, start + chunkSize);
      await classifyPending(chunk, { db: tx, settings: { policy: 'local', targetPrecision: 0.98 } });
      onProgress?.(start + chunk.length, inserted.length);
    }
    await quoteComments(tx, { ids: listQuoted(story, rows), now });
    await countStaleBursts(tx);
    await freezeClosedWeeks(now, tx);
    await findSpikes({ now: endOfHour(now), db: tx, isTold: false });
    const summarised = await seedSummaries({ now, db: tx, weeks });
    return { comments: inserted.length, summaries: summarised.length };
  });
}

/** Spikes are looked for up to a full hour, and after midnight all comments of the day are in the one that runs. */
const endOfHour = (now: Date) =>
  DateTime.fromJSDate(now, { zone: localZone }).startOf('hour').plus({ hours: 1 }).toJSDate();

async function insertAll(tx: Db, batchId: string, rows: NewCommentRow[]): Promise<string[]> {
  const ids: string[] = [];
  for (let start = 0; start < rows.length; start += chunkSize)
    ids.push(...(await insertComments(tx, batchId, rows.slice(start, start + chunkSize))));
  return ids;
}

function listQuoted(story: DemoComment[], rows: NewCommentRow[]): string[] {
  const quoted = new Set(story.filter(({ citacao }) => citacao).map(({ texto }) => texto));
  return rows.filter(({ text }) => quoted.has(text)).map(({ id }) => id);
}

function toCatalogueRows({ artists }: DemoCatalogue, now: Date): DemoArtist[] {
  const today = DateTime.fromJSDate(now, { zone: localZone }).startOf('day');
  return artists.map(({ name, releases }) => ({
    name,
    key: nameKey(name),
    releases: releases.map(({ title, kind, releasedDaysAgo }) => ({
      title,
      key: nameKey(title),
      kind,
      releasedAt: today.minus({ days: releasedDaysAgo }).toUTC().toISO(),
    })),
  }));
}

type StoryOptions = { weeks: number; now: Date; catalogue: DemoIds };

function toRows(story: DemoComment[], { weeks, now, catalogue }: StoryOptions): NewCommentRow[] {
  const rounds = Math.ceil(weeks / storyWeeks);
  const rows = Array.from({ length: rounds }, (_, round) =>
    story.map((comment, index) => {
      const daysAgo = comment.dia + round * storyWeeks * 7;
      return daysAgo < weeks * 7 ? [toRow(comment, { now, daysAgo, index, catalogue })] : [];
    }),
  ).flat(2);
  return rows.toSorted((a, b) => (a.occurredAt < b.occurredAt ? -1 : 1));
}

type RowContext = { now: Date; daysAgo: number; index: number; catalogue: DemoIds };

function toRow(comment: DemoComment, { now, daysAgo, index, catalogue }: RowContext): NewCommentRow {
  const occurredAt = demoMoment({ now, daysAgo, index });
  const artistId = comment.artista ? (catalogue.artists.get(nameKey(comment.artista)) ?? null) : null;
  const release = comment.lancamento && releaseKey({ artistId, key: nameKey(comment.lancamento) });
  return {
    id: uuidv5(
      `${DateTime.fromJSDate(now, { zone: localZone }).toISODate()} ${daysAgo} ${index}`,
      idNamespace,
    ),
    text: comment.texto,
    author: comment.autor,
    source: comment.origem,
    externalId: null,
    artistId,
    releaseId: release ? (catalogue.releases.get(release) ?? null) : null,
    track: null,
    occurredAt,
    receivedAt: occurredAt,
  };
}
