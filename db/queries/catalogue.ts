import { asc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { asJson, fetchRows } from '@/db/queries/bulk';
import { artists, releases, tags, type Release, type Tag } from '@/db/schema/catalogue';

export type NamedArtist = { key: string; name: string };
export type NamedRelease = { artistId: number | null; key: string; title: string };

/** Ids by key; names not seen before enter the catalogue, in key order so that writers cannot deadlock. */
export async function ensureArtists(tx: Db, names: NamedArtist[]): Promise<Map<string, number>> {
  if (names.length === 0) return new Map();
  const known = await findArtists(tx, names);
  const missing = names.filter(({ key }) => !known.has(key)).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  if (missing.length === 0) return known;
  await tx.insert(artists).values(missing).onConflictDoNothing();
  return findArtists(tx, names);
}

async function findArtists(db: Db, names: NamedArtist[]): Promise<Map<string, number>> {
  const keys = names.map(({ key }) => key);
  const rows = await db
    .select({ key: artists.key, id: artists.id })
    .from(artists)
    .where(inArray(artists.key, keys));
  return new Map(rows.map(({ key, id }) => [key, id]));
}

const releaseRow = z.object({ artistId: z.number().nullable(), key: z.string(), id: z.number() });

/** Ids by `releaseKey`; titles not seen before enter the catalogue as albums. */
export async function ensureReleases(tx: Db, titles: NamedRelease[]): Promise<Map<string, number>> {
  if (titles.length === 0) return new Map();
  const wanted = asJson(titles);
  const shape = sql`as w("artistId" int, key text, title text)`;
  await tx.execute(sql`
    insert into releases (artist_id, title, key, kind)
    select "artistId", title, key, 'album' from json_to_recordset(${wanted}) ${shape}
    where not exists (
      select from releases r where r.artist_id is not distinct from w."artistId" and r.key = w.key)
    order by "artistId", key
    on conflict (artist_id, key) do nothing`);
  const rows = await fetchRows(
    tx,
    releaseRow,
    sql`select r.artist_id as "artistId", r.key, r.id from json_to_recordset(${wanted}) ${shape}
        join releases r on r.artist_id is not distinct from w."artistId" and r.key = w.key`,
  );
  return new Map(rows.map((row) => [releaseKey(row), row.id]));
}

export function releaseKey({ artistId, key }: { artistId: number | null; key: string }): string {
  return `${artistId ?? ''}:${key}`;
}

export async function findArtistId(db: Db, key: string): Promise<number | null> {
  const [artist] = await db.select({ id: artists.id }).from(artists).where(eq(artists.key, key));
  return artist?.id ?? null;
}

/** Several artists may have a release of one name; null when none has. */
export async function findReleaseIds(db: Db, key: string): Promise<number[] | null> {
  const rows = await db.select({ id: releases.id }).from(releases).where(eq(releases.key, key));
  return rows.length > 0 ? rows.map(({ id }) => id) : null;
}

export async function listArtists(db: Db) {
  return db.select().from(artists).orderBy(asc(artists.name));
}

export async function listReleases(db: Db): Promise<Release[]> {
  return db.select().from(releases).orderBy(asc(releases.id));
}

export async function listApprovedTags(db: Db) {
  return db.select().from(tags).where(eq(tags.status, 'approved')).orderBy(asc(tags.code));
}

export type PresentTag = Pick<Tag, 'code' | 'explanation'>;

/** What the tag behind each code is called and means now: old decisions still name merged and archived ones. */
export async function listTagExplanations(db: Db): Promise<Map<string, PresentTag>> {
  const rows = await db
    .select({ code: tags.code, explanation: tags.explanation, mergedInto: tags.mergedInto })
    .from(tags);
  const byCode = new Map(rows.map(({ code, explanation }) => [code, { code, explanation }]));
  return new Map(
    rows.map(({ code, explanation, mergedInto }) => [
      code,
      byCode.get(mergedInto ?? code) ?? { code, explanation },
    ]),
  );
}
