import type { Db } from '@/db/client';
import { ensureArtists, ensureReleases, releaseKey } from '@/db/queries/catalogue';
import type { Correction } from '@/db/queries/corrections';
import { mapToPresentCodes } from '@/db/queries/tags';
import type { CorrectionInput } from '@/lib/comments/correction-input';
import { ValidationError } from '@/lib/errors';
import { nameKey } from '@/lib/text/fold';

export type CorrectionValues = Omit<Correction, 'id' | 'expectedRevision'>;

/**
 * Names as ids, for correctComments. A name not seen before enters the catalogue: a person vouches for it. A new
 * artist without a release takes the old release away; tags must be approved.
 */
export async function resolveCorrection(tx: Db, input: CorrectionInput): Promise<CorrectionValues> {
  const { categoria, tags_funcionalidades: tags, artista, album } = input;
  if (tags) await requireTags(tx, tags);
  const artistId = artista === undefined ? undefined : await findOrAddArtist(tx, artista);
  const releaseId = album === undefined ? undefined : await findOrAddRelease(tx, album, artistId ?? null);
  return {
    category: categoria,
    tags,
    artistId,
    releaseId: releaseId ?? (artista === undefined ? undefined : null),
  };
}

async function requireTags(tx: Db, tags: string[]): Promise<void> {
  const known = await mapToPresentCodes(tx, tags);
  const unknown = tags.filter((tag) => !known.has(tag));
  if (unknown.length > 0)
    throw new ValidationError([
      { campo: 'tags_funcionalidades', mensagem: `não há tag aprovada com o código ${unknown.join(', ')}` },
    ]);
}

async function findOrAddArtist(tx: Db, name: string | null): Promise<number | null> {
  if (name === null) return null;
  const key = nameKey(name) || name;
  return (await ensureArtists(tx, [{ key, name }])).get(key) ?? null;
}

async function findOrAddRelease(
  tx: Db,
  title: string | null,
  artistId: number | null,
): Promise<number | null> {
  if (title === null) return null;
  const release = { artistId, key: nameKey(title) || title, title };
  return (await ensureReleases(tx, [release])).get(releaseKey(release)) ?? null;
}
