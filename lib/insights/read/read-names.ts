import { conceptOf, isStopWord } from '@/lib/insights/read/lexicon';
import { stemOf } from '@/lib/insights/read/words';
import type { Source } from '@/lib/insights/source';
import { nameKey } from '@/lib/text/fold';

type NameKind = 'artist' | 'release' | 'topic';
export type KnownName = { kind: NameKind; name: string };

/** Whoever and whatever the facts of these weeks name. */
export function listNames(sources: readonly Source[]): KnownName[] {
  const all = sources.flatMap(({ facts: { artists, releases, tags } }): KnownName[] => [
    ...artists.map(({ name }) => ({ kind: 'artist' as const, name })),
    ...releases.map(({ name }) => ({ kind: 'release' as const, name })),
    ...tags.rows.map(({ name }) => ({ kind: 'topic' as const, name })),
  ]);
  return [...new Map(all.map((one) => [`${one.kind} ${one.name}`, one])).values()];
}

/**
 * Finds names in folded words one space apart, and takes them out: the whole name, else the words that only few
 * names have (`os Telhados`, `da Lívia`).
 */
export function readNames(folded: string, names: readonly KnownName[]): { rest: string; found: KnownName[] } {
  const longestFirst = names.toSorted((a, b) => b.name.length - a.name.length);
  let rest = ` ${folded} `;
  const found: KnownName[] = [];
  for (const one of longestFirst) {
    const key = ` ${nameKey(one.name)} `;
    if (!rest.includes(key)) continue;
    found.push(one, ...longestFirst.filter((other) => other !== one && nameKey(other.name) === key.trim()));
    rest = rest.replaceAll(key, ' ');
  }
  const parts = findParts(
    rest,
    names.filter((one) => !found.includes(one)),
  );
  return { rest: parts.rest.trim(), found: [...found, ...parts.found] };
}

function findParts(text: string, names: readonly KnownName[]): { rest: string; found: KnownName[] } {
  const words = text.split(' ').filter(Boolean);
  const scored = names.map((one) => {
    const telling = new Set(tellingWords(one.name));
    return { one, matched: words.filter((word) => telling.has(stemOf(word))) };
  });
  const most = Math.max(0, ...scored.map(({ matched }) => matched.length));
  const best = scored.filter(({ matched }) => matched.length === most && most > 0);
  const taken = new Set(best.flatMap(({ matched }) => matched));
  return {
    rest: words.filter((word) => !taken.has(word)).join(' '),
    found: best.map(({ one }) => one),
  };
}

/** What of a name could not be a word about the weeks themselves. */
function tellingWords(name: string): string[] {
  const words = nameKey(name).split(' ');
  return words.filter((word) => word.length >= 4 && !isStopWord(word) && !conceptOf(word)).map(stemOf);
}
