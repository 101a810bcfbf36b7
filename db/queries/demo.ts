import { and, eq, inArray, notExists, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { fetchRows } from '@/db/queries/bulk';
import { releaseKey } from '@/db/queries/catalogue';
import { countDecisions, countedState, countedStateSchema } from '@/db/queries/count-decisions';
import { enterTagging } from '@/db/queries/tags';
import { artists, releases, type Release } from '@/db/schema/catalogue';
import { batches, comments } from '@/db/schema/comments';

export type DemoArtist = {
  name: string;
  key: string;
  releases: { title: string; key: string; kind: Release['kind']; releasedAt: string | null }[];
};
/** Artists by key, releases by `releaseKey`. */
export type DemoIds = { artists: Map<string, number>; releases: Map<string, number> };

/** Adds the sample artists and releases; names that are here already stay as they are. */
export async function ensureDemoCatalogue(tx: Db, sample: DemoArtist[]): Promise<DemoIds> {
  await tx
    .insert(artists)
    .values(sample.map(({ name, key }) => ({ name, key, isDemo: true })))
    .onConflictDoNothing();
  const keys = sample.map(({ key }) => key);
  const artistRows = await tx.select().from(artists).where(inArray(artists.key, keys));
  const artistIds = new Map(artistRows.map(({ key, id }) => [key, id]));
  const wanted = sample.flatMap(({ key, releases: titles }) =>
    titles.map((title) => ({ ...title, artistId: artistIds.get(key), isDemo: true })),
  );
  await tx.insert(releases).values(wanted).onConflictDoNothing();
  const releaseRows = await tx
    .select()
    .from(releases)
    .where(inArray(releases.artistId, [...artistIds.values()]));
  return { artists: artistIds, releases: new Map(releaseRows.map((row) => [releaseKey(row), row.id])) };
}

const removedRow = z.object({
  hour: z.string(),
  source: z.string(),
  old: countedStateSchema,
});

/** Deletes every sample comment with its history and counts, then the sample names nothing refers to. */
export async function deleteDemo(tx: Db): Promise<{ comments: number; hours: Set<string> }> {
  await enterTagging(tx);
  const removed = await fetchRows(
    tx,
    removedRow,
    sql`with old as (
          select c.id, ${countedState} as state
          from batches b join comments c on c.batch_id = b.id where b.kind = 'demo' order by c.id for update of c
        )
        delete from comments c using old where c.id = old.id
        returning date_trunc('hour', c.occurred_at)::text as hour, c.source, old.state as old`,
  );
  await countDecisions(
    tx,
    removed.map((comment) => ({ ...comment, now: null })),
  );
  await tx.delete(batches).where(eq(batches.kind, 'demo'));
  await deleteUnusedNames(tx);
  return { comments: removed.length, hours: new Set(removed.map(({ hour }) => hour)) };
}

async function deleteUnusedNames(tx: Db) {
  const ofRelease = tx.select().from(comments).where(eq(comments.releaseId, releases.id));
  await tx.delete(releases).where(and(eq(releases.isDemo, true), notExists(ofRelease)));
  const ofArtist = tx.select().from(comments).where(eq(comments.artistId, artists.id));
  const releaseOfArtist = tx.select().from(releases).where(eq(releases.artistId, artists.id));
  await tx
    .delete(artists)
    .where(and(eq(artists.isDemo, true), notExists(ofArtist), notExists(releaseOfArtist)));
}
