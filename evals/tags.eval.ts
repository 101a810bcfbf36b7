import { createFeatureTagger } from '@/lib/classification/feature-tagger';
import vocabulary from '@/lib/classification/feature-tags.json';
import { tokenise } from '@/lib/text/tokenise';
import { type CorpusLine } from '@/evals/read-corpus';
import { scorePairs, type PairScore } from '@/evals/scoring/score-pairs';

export type TagReport = PairScore & { comments: number; perTag: Record<string, PairScore> };

/** The local tagger against the tags of the corpus. Spam has none by definition and is left out. */
export function evaluateTags(lines: readonly CorpusLine[]): TagReport {
  const findTags = createFeatureTagger(vocabulary);
  const comments = lines.filter(({ categoria }) => categoria !== 'spam');
  const pairs = comments.map(({ texto, tags }) => ({ expected: tags, found: findTags(tokenise(texto)) }));
  const only = (code: string, codes: readonly string[]) => codes.filter((other) => other === code);
  const perTag = vocabulary.map(({ code }) => {
    const ofTag = pairs.map(({ expected, found }) => ({
      expected: only(code, expected),
      found: only(code, found),
    }));
    return [code, scorePairs(ofTag)] as const;
  });
  return {
    comments: comments.length,
    ...scorePairs(pairs),
    perTag: Object.fromEntries(perTag.filter(([, { expected, found }]) => expected + found > 0)),
  };
}
