import type { Db } from '@/db/client';
import {
  ensureArtists,
  ensureReleases,
  listApprovedTags,
  releaseKey,
  type NamedRelease,
} from '@/db/queries/catalogue';
import type { LockedComment } from '@/db/queries/comment-states';
import type { Correction } from '@/db/queries/corrections';
import { mapToPresentCodes } from '@/db/queries/tags';
import type { CorrectionInput } from '@/lib/comments/correction-input';
import { ValidationError } from '@/lib/errors';
import { nameKey } from '@/lib/text/fold';

type NamedTitle = Omit<NamedRelease, 'artistId'>;

/** A correction before it meets its comments; what is undefined stays as it is. */
export type ResolvedCorrection = Pick<Correction, 'category' | 'artistId'> & {
  release?: NamedTitle | null;
  /** From the tags a comment has, under their present codes, to those it gets. */
  tagsOf?: (present: string[]) => string[];
};

/**
 * Names as ids. A name not seen before enters the catalogue: a person vouches for it. Before comments are locked, as
 * ingestion does it: otherwise the two could wait for each other.
 */
export async function resolveCorrection(
  tx: Db,
  { categoria, artista, album }: Pick<CorrectionInput, 'categoria' | 'artista' | 'album'>,
): Promise<ResolvedCorrection> {
  return {
    category: categoria,
    artistId: artista === undefined ? undefined : await findOrAddArtist(tx, artista),
    release: typeof album === 'string' ? { key: keyOf(album), title: album } : album,
  };
}

/** What each comment gets: a release is the artist's it has then, and another artist takes the old release away. */
export async function toCorrections(
  tx: Db,
  comments: LockedComment[],
  { category, artistId, release, tagsOf }: ResolvedCorrection,
): Promise<Correction[]> {
  const artistOf = ({ state }: LockedComment) => (artistId === undefined ? state.artistId : artistId);
  const releaseIds = release
    ? await ensureReleaseOf(tx, release, comments.map(artistOf))
    : new Map<number | null, number | undefined>();
  const releaseIdOf = (comment: LockedComment) => {
    if (release) return releaseIds.get(artistOf(comment));
    return release === undefined && artistOf(comment) === comment.state.artistId ? undefined : null;
  };
  const codes = await mapToPresentCodes(tx, tagsOf ? comments.flatMap(({ state }) => state.tags) : []);
  return comments.map((comment) => ({
    id: comment.id,
    category,
    artistId,
    releaseId: releaseIdOf(comment),
    tags: tagsOf?.(comment.state.tags.map((code) => codes.get(code) ?? code)),
  }));
}

/** The present codes of tags that are in use; throws 422 with those that are not. */
export async function requireApprovedTags(tx: Db, given: string[], campo: string): Promise<string[]> {
  if (given.length === 0) return [];
  const approved = new Set((await listApprovedTags(tx)).map(({ code }) => code));
  const present = await mapToPresentCodes(tx, given);
  const unknown = given.filter((code) => !approved.has(present.get(code) ?? ''));
  if (unknown.length === 0) return given.map((code) => present.get(code) ?? code);
  const mensagem = `não há tag aprovada com o código ${unknown.join(', ')}`;
  throw new ValidationError([{ campo, mensagem }]);
}

async function findOrAddArtist(tx: Db, name: string | null): Promise<number | null> {
  if (name === null) return null;
  const key = keyOf(name);
  return (await ensureArtists(tx, [{ key, name }])).get(key) ?? null;
}

/** Its ids by artist. */
async function ensureReleaseOf(tx: Db, release: NamedTitle, artistIds: (number | null)[]) {
  const releases = [...new Set(artistIds)].map((artistId) => ({ ...release, artistId }));
  const ids = await ensureReleases(tx, releases);
  return new Map(releases.map((each) => [each.artistId, ids.get(releaseKey(each))]));
}

/** A name of signs only folds to nothing: it is its own key. */
function keyOf(name: string): string {
  return nameKey(name) || name;
}
