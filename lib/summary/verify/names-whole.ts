import { isBefore, isComparing, isVoices, isWhole } from '@/lib/summary/verify/lexicon';
import { wordAt, type Token } from '@/lib/summary/verify/tokens';

/** Whether a word makes the whole week the subject: `os comentários`, `no total`; not `31% das opiniões`. */
export function namesWhole(tokens: Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (!isWhole(word) || isCompared(tokens, at)) return false;
  if (!isVoices(word) || /^(volume|conversa|conversation)$/.test(word)) return true;
  return at === 0 || /^(os|as|the)$/.test(wordAt(tokens, at - 1));
}

/** `que na semana anterior` names no new subject. */
function isCompared(tokens: Token[], at: number): boolean {
  return [1, 2, 3].some((back) => isComparing(wordAt(tokens, at - back))) || isBefore(wordAt(tokens, at + 1));
}
