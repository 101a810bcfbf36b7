import { categoryOf, directionOf, isNegation, isVoices } from '@/lib/summary/verify/lexicon';
import type { Sentence } from '@/lib/summary/verify/check-numbers';
import { isBorne, type Known } from '@/lib/summary/verify/match-figure';
import { readClaim } from '@/lib/summary/verify/read-claim';
import type { Mention } from '@/lib/summary/verify/read-mentions';
import type { Finding } from '@/lib/summary/verify/refusal';
import { excerpt, wordAt, type Token } from '@/lib/summary/verify/tokens';

/** `nenhuma dúvida`, `não houve críticas`, `hardly any praise`: whose there were none, there must be none. */
export function checkNone({ tokens, carried, locale }: Sentence, known: Known): Finding[] {
  return tokens.flatMap((_, at): Finding[] => {
    if (!saysNone(tokens, at, locale)) return [];
    const mention: Mention = { start: at, end: at + 1, kind: 'count', value: 0, step: 1 };
    const claim = readClaim(mention, { tokens, carried });
    return isBorne(mention, claim, known) ? [] : [{ reason: 'numero', passage: excerpt(tokens, at) }];
  });
}

const reach = 3;
/** In Portuguese `no` is a preposition. */
const none = { 'pt-BR': /^(nenhum|nenhuma)$/, en: /^no$/ };
const without = /^(sem|without|hardly|barely|scarcely)$/;

function saysNone(tokens: Token[], at: number, locale: Sentence['locale']): boolean {
  const [word, next] = [wordAt(tokens, at), wordAt(tokens, at + 1)];
  if (none[locale].test(word)) return isSaid(next);
  if (!without.test(word) && !isNegation(word)) return false;
  if (/^(so|apenas|somente|only|just)$/.test(next)) return false;
  for (let ahead = at + 1; ahead <= at + reach; ahead += 1) {
    if (tokens[ahead]?.kind !== 'word' || directionOf(wordAt(tokens, ahead))) return false;
    if (isSaid(wordAt(tokens, ahead)))
      return !(without.test(word) && categoryOf(wordAt(tokens, ahead)) === 'spam');
  }
  return false;
}

const isSaid = (word: string) => categoryOf(word) !== null || isVoices(word);
