import { bind, type Binding } from '@/lib/summary/verify/bind';
import { directionOf } from '@/lib/summary/verify/lexicon';
import type { Mention } from '@/lib/summary/verify/read-mentions';
import { wordAt, type Token } from '@/lib/summary/verify/tokens';

/** What a sentence says of one of its numbers. */
export type Claim = {
  binding: Binding;
  hedge: Hedge;
  direction: 1 | -1 | 0;
  /** By how much (`subiu 12%`), not to where (`subiu para 12%`). */
  isChange: boolean;
};
export type Hedge = 'exact' | 'about' | 'over' | 'under';

/** A name of the sentence before (`carried`) counts where this one has none. */
export function readClaim(
  mention: Mention,
  { tokens, carried }: { tokens: Token[]; carried: string | null },
): Claim {
  const { sign, isChange } = readDirection(tokens, mention);
  return {
    binding: bind(tokens, mention, carried),
    hedge: readHedge(tokens, mention),
    direction: sign,
    isChange,
  };
}

function readHedge(tokens: Token[], { start }: Mention): Hedge {
  const [first, second] = [wordAt(tokens, start - 1), wordAt(tokens, start - 2)];
  const pair = `${second} ${first}`;
  if (/^(cerca de|torno de|volta de|perto de)$/.test(pair)) return 'about';
  if (/^(aproximadamente|about|around|roughly|approximately|uns|umas)$/.test(first)) return 'about';
  if (/^(mais de|acima de|mais da|mais do|more than|mais que)$/.test(pair) || /^(over|above)$/.test(first))
    return 'over';
  if (/^(menos de|abaixo de|menos da|less than|fewer than)$/.test(pair)) return 'under';
  return /^(quase|almost|nearly|under|below)$/.test(first) ? 'under' : 'exact';
}

const more = /^(mais|more|higher|acima|above)$/;
const less = /^(menos|fewer|less|lower|abaixo|below)$/;

type Course = { sign: 1 | -1 | 0; isChange: boolean };

function readDirection(tokens: Token[], { start, end }: Mention): Course {
  const after = wordAt(tokens, end) === 'a' ? wordAt(tokens, end + 1) : wordAt(tokens, end);
  if (more.test(after)) return { sign: 1, isChange: true };
  if (less.test(after)) return { sign: -1, isChange: true };
  if (/^(de|of)$/.test(wordAt(tokens, end)) && signOf(wordAt(tokens, end + 1)) !== 0)
    return { sign: signOf(wordAt(tokens, end + 1)), isChange: true };
  if (signOf(wordAt(tokens, end)) !== 0) return { sign: signOf(wordAt(tokens, end)), isChange: true };
  return readDirectionBefore(tokens, { start, end });
}

function readDirectionBefore(tokens: Token[], { start, end }: Pick<Mention, 'start' | 'end'>): Course {
  let at = start - 1;
  while (
    /^(cerca|de|of|by|em|quase|a|o|the|mais|que|more|than|about|nearly|almost|pela|pelo|in|um|uma)$/.test(
      wordAt(tokens, at),
    )
  ) {
    if (/^(para|to)$/.test(wordAt(tokens, at))) break;
    at -= 1;
  }
  const sign = signOf(wordAt(tokens, at));
  const goesOn = /^(para|to)$/.test(wordAt(tokens, end)) || /^(para|to)$/.test(wordAt(tokens, end + 1));
  const arrives = wordAt(tokens, start - 1) === 'a' && start - 1 > at;
  return { sign, isChange: sign !== 0 && !goesOn && !arrives };
}

function signOf(word: string): 1 | -1 | 0 {
  const direction = directionOf(word);
  if (direction === 'up') return 1;
  return direction === 'down' ? -1 : 0;
}
