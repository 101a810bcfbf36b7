import { complaint } from '@/lib/learner/lexicon/complaint';
import { intent } from '@/lib/learner/lexicon/intent';
import { dictated, dictating, machineTalk } from '@/lib/learner/lexicon/machine-talk';
import { operators } from '@/lib/learner/lexicon/operators';
import { praise } from '@/lib/learner/lexicon/praise';
import { promotion } from '@/lib/learner/lexicon/promotion';
import { topics } from '@/lib/learner/lexicon/topics';
import { hashText } from '@/lib/text/hash';
import { TokenTrie } from '@/lib/text/token-trie';
import { tokenise } from '@/lib/text/tokenise';

/** A word found in two groups counts for both; the first group in this order names it in sequences. */
const source = { ...promotion, ...intent, ...operators, ...praise, ...complaint, ...topics };

export type LexiconGroup = keyof typeof source;
export const lexiconGroups = Object.keys(source).filter((name): name is LexiconGroup => name in source);

/** Changes with any entry: a model is only read with the lexicon it was trained with. */
export const lexiconFingerprint = lexiconGroups.reduce(
  (hash, group) => hashText(source[group], hash),
  hashText(machineTalk + dictating + dictated),
);

export type LexiconHit = { groups: readonly number[]; start: number; end: number };

/** Every entry of a group as it was written, stems cut at their `*`. */
export function listEntries(group: LexiconGroup): string[] {
  return [...new Set(source[group].split(',').map((entry) => entry.replaceAll('*', '').trim()))].filter(
    (entry) => entry !== '',
  );
}

/** Longest matches from left to right, never overlapping. */
export function findLexiconHits(words: readonly string[]): LexiconHit[] {
  const hits: LexiconHit[] = [];
  for (let at = 0; at < words.length;) {
    const match = trie.longestMatch(words, at);
    if (match) hits.push({ groups: match.values, start: at, end: match.end });
    at = match ? match.end : at + 1;
  }
  return hits;
}

const trie = buildTrie();

function buildTrie(): TokenTrie<number> {
  const built = new TokenTrie<number>();
  lexiconGroups.forEach((group, index) => {
    for (const words of new Set(source[group].split(',').map(readEntry))) built.add(words.split(' '), index);
  });
  return built;
}

/** Entries pass through the tokeniser of the comments, so that both sides agree on every spelling. */
function readEntry(entry: string): string {
  const words = entry
    .trim()
    .split(/\s+/)
    .flatMap((word) => {
      const texts = tokenise(word.replace(/\*$/, '')).map((token) => token.text);
      return word.endsWith('*') ? [...texts.slice(0, -1), `${texts.at(-1) ?? ''}*`] : texts;
    });
  return words.join(' ');
}
