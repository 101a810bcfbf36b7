import { TokenTrie } from '@/lib/text/token-trie';
import { tokenise, type Token } from '@/lib/text/tokenise';

export type ArtistName = { id: number; name: string };
export type ReleaseTitle = { id: number; artistId: number | null; title: string };

/** What the payload said, or what was recognised; null when neither. */
type Subject = { artistId: number | null; releaseId: number | null };

export type NameRecogniser = (text: string, tokens: readonly Token[], given: Subject) => Subject;

type Name = { kind: 'artist' | 'release'; id: number; artistId: number | null; spelling: string };

/**
 * Longest names of the catalogue on word boundaries, accents and case aside. A name of one word is often an
 * ordinary word too (`Céu`, `Fé`), so it needs a capital, a @ or #, and counts less than a longer one.
 */
export function createNameRecogniser(
  artists: readonly ArtistName[],
  releases: readonly ReleaseTitle[],
): NameRecogniser {
  const trie = new TokenTrie<Name>();
  const artistOf = new Map(releases.map((release) => [release.id, release.artistId]));
  const add = (name: Name) => trie.add(nameWords(name.spelling), name);
  for (const { id, name } of artists) add({ kind: 'artist', id, artistId: id, spelling: name });
  for (const { id, artistId, title } of releases) add({ kind: 'release', id, artistId, spelling: title });
  return (text, tokens, given) => {
    if (given.releaseId !== null)
      return {
        artistId: given.artistId ?? artistOf.get(given.releaseId) ?? null,
        releaseId: given.releaseId,
      };
    const found = findNames(trie, text, tokens);
    const artistId = given.artistId ?? found.find((name) => name.kind === 'artist')?.id ?? null;
    const release = chooseRelease(found, artistId);
    return { artistId: artistId ?? release?.artistId ?? null, releaseId: release?.id ?? null };
  };
}

/** A release of the artist at hand; without an artist, the only one of that title. */
function chooseRelease(found: readonly Name[], artistId: number | null): Name | undefined {
  const releases = found.filter((name) => name.kind === 'release');
  if (artistId !== null) return releases.find((name) => name.artistId === artistId);
  const [first] = releases;
  return releases.every((name) => name.id === first?.id) ? first : undefined;
}

/** Marks do not count on either side: `Panic! at the Disco` is found without its mark. */
function findNames(trie: TokenTrie<Name>, text: string, all: readonly Token[]): Name[] {
  const tokens = all.filter((token) => token.key !== '');
  const words = tokens.map((token) => token.key);
  const found: Name[] = [];
  for (let at = 0; at < words.length;) {
    const match = trie.longestMatch(words, at);
    const span = match ? tokens.slice(at, match.end) : [];
    const accepted = match?.values.filter((name) => isMeant(name, text, span, at === 0)) ?? [];
    found.push(...accepted);
    at = match && accepted.length > 0 ? match.end : at + 1;
  }
  return found;
}

/** Several words always count; a single one only where its spelling says that it is a name. */
function isMeant(name: Name, text: string, span: readonly Token[], opensText: boolean): boolean {
  const [only] = span;
  if (!only || span.length > 1) return true;
  const written = text.slice(only.start, only.end);
  if (only.kind === 'mention' || /^[#"'“”‘’«»]$/.test(text.charAt(only.start - 1))) return true;
  const isCapital = written.charAt(0) !== written.charAt(0).toLowerCase();
  if (!isCapital) return false;
  const isShouting = text === text.toUpperCase();
  const opensSentence = opensText || /[.!?…\n]\s*$/.test(text.slice(Math.max(0, only.start - 4), only.start));
  return !isShouting && (!opensSentence || name.kind === 'artist') && written.length > 2;
}

function nameWords(name: string): string[] {
  return tokenise(name)
    .map((token) => token.key)
    .filter((word) => word !== '');
}
