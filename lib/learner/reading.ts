import { findLexiconHits, lexiconGroups, type LexiconHit } from '@/lib/learner/lexicon';
import { maskPersonalData } from '@/lib/privacy/mask-personal-data';
import { quietMachineTalk } from '@/lib/learner/quiet-machine-talk';
import { tokenise, type Token } from '@/lib/text/tokenise';

/** A comment as the learner sees it before it becomes numbers. */
export type Reading = {
  /** Personal data masked: the only text the learner ever sees. */
  text: string;
  /** Of the masked text; their offsets point into the text as it was given. */
  tokens: Token[];
  hits: LexiconHit[];
  /** Per token: a negator stands up to three words before it in the same clause. */
  negated: boolean[];
  /** Something addressed to the machine was taken out. */
  speaksToMachine: boolean;
};

const negator = lexiconGroups.indexOf('negator');
const negationReach = 3;

export function readComment(text: string): Reading {
  const masked = maskPersonalData(text);
  const written = restoreOffsets(tokenise(masked.text), masked);
  const tokens = quietMachineTalk(written);
  const hits = findLexiconHits(tokens.map((token) => token.text));
  return {
    text: masked.text,
    tokens,
    hits,
    negated: markNegation(tokens, hits),
    speaksToMachine: tokens !== written,
  };
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

type Masked = ReturnType<typeof maskPersonalData>;
type Replaced = { from: number; to: number; start: number; end: number };

/** Offsets of the masked text become offsets of the original; what touches a mask covers all it stands for. */
function restoreOffsets(tokens: Token[], { text, found }: Masked): Token[] {
  if (found.length === 0) return tokens;
  const replaced: Replaced[] = [];
  let shift = 0;
  for (const { start, end } of found) {
    const from = start - shift;
    const to = text.indexOf(']', from) + 1;
    replaced.push({ from, to, start, end });
    shift = end - to;
  }
  const restore = (at: number, edge: 'start' | 'end') => {
    const last = replaced.findLast(({ from }) => (edge === 'start' ? from <= at : from < at));
    if (!last) return at;
    return at < last.to || (edge === 'end' && at === last.to) ? last[edge] : at + last.end - last.to;
  };
  return tokens.map((token) => ({
    ...token,
    start: restore(token.start, 'start'),
    end: restore(token.end, 'end'),
  }));
}
