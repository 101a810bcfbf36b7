import { isNegation } from '@/lib/summary/verify/lexicon';
import { isMark, wordAt, type Token } from '@/lib/summary/verify/tokens';

/** `não foram 87`: a true number, and the contrary is said. */
export function isDenied(tokens: Token[], start: number): boolean {
  for (let at = start - 1; at >= 0 && !isMark(tokens[at], ',;:()–—'); at -= 1)
    if (isNegation(wordAt(tokens, at))) return true;
  return false;
}
