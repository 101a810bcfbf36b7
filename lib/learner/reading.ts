import { findLexiconHits, lexiconGroups, type LexiconHit } from '@/lib/learner/lexicon';
import { tokenise, type Token } from '@/lib/text/tokenise';

/** A comment as the learner sees it before it becomes numbers. */
export type Reading = {
  tokens: Token[];
  hits: LexiconHit[];
  /** Per token: a negator stands up to three words before it in the same clause. */
  negated: boolean[];
};

const negator = lexiconGroups.indexOf('negator');
const negationReach = 3;

export function readComment(text: string): Reading {
  const tokens = tokenise(text);
  const hits = findLexiconHits(tokens.map((token) => token.text));
  return { tokens, hits, negated: markNegation(tokens, hits) };
}

function markNegation(tokens: Token[], hits: LexiconHit[]): boolean[] {
  const negated = tokens.map(() => false);
  for (const hit of hits) {
    if (!hit.groups.includes(negator)) continue;
    for (let at = hit.end; at < tokens.length && at < hit.end + negationReach; at++) {
      const kind = tokens[at]?.kind;
      if (kind === 'stop' || kind === 'mark') break;
      negated[at] = true;
    }
  }
  return negated;
}
