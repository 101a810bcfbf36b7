import { asc, desc, eq, like, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { artists, releases } from '@/db/schema/catalogue';

const shown = 8;

/** Names whose key contains `key`, those first that begin with it. */
export async function searchArtistNames(db: Db, key: string): Promise<string[]> {
  const rows = await db
    .select({ name: artists.name })
    .from(artists)
    .where(like(artists.key, `%${key}%`))
    .orderBy(desc(sql`starts_with(${artists.key}, ${key})`), asc(artists.name))
    .limit(shown);
  return rows.map(({ name }) => name);
}

/** The same among releases, the artist's before all others. */
export async function searchReleaseNames(
  db: Db,
  { key, artistKey }: { key: string; artistKey: string },
): Promise<string[]> {
  const rows = await db
    .select({ title: releases.title })
    .from(releases)
    .leftJoin(artists, eq(artists.id, releases.artistId))
    .where(like(releases.key, `%${key}%`))
    .groupBy(releases.title)
    .orderBy(desc(sql`coalesce(bool_or(${artists.key} = ${artistKey}), false)`), asc(releases.title))
    .limit(shown);
  return rows.map(({ title }) => title);
}
