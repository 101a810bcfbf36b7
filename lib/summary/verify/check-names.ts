import type { WeekFacts } from '@/lib/summary/facts';
import { monthOf, weekdayOf } from '@/lib/summary/verify/lexicon';
import type { Finding } from '@/lib/summary/verify/refusal';
import { excerpt, isMark, wordAt, type Token } from '@/lib/summary/verify/tokens';

const known = new Set([
  'alumusic',
  'insights',
  'sao',
  'paulo',
  'brasil',
  'brazil',
  'brazilian',
  'spam',
  'i',
  'portuguese',
]);

/** A capital inside a sentence names somebody; whom the facts do not know is found out. */
export function checkNames(tokens: Token[]): Finding[] {
  return tokens.flatMap((token, at): Finding[] => {
    if (token.kind !== 'word' || !/^\p{Lu}/u.test(token.text) || opensSentence(tokens, at)) return [];
    const isKnown = known.has(token.word) || monthOf(token.word) !== null || weekdayOf(token.word) !== null;
    return isKnown ? [] : [{ reason: 'nome', passage: excerpt(tokens, at) }];
  });
}

function opensSentence(tokens: Token[], at: number): boolean {
  return at === 0 || isMark(tokens[at - 1], ':.!?…(');
}

/** `a mais comentada` is whoever is; most praised, most loved is nobody's count. */
export function checkSuperlatives(
  { tokens, carried }: { tokens: Token[]; carried: string | null },
  { artists }: WeekFacts,
): Finding[] {
  return tokens.flatMap((token, at): Finding[] => {
    const isMost = /^(mais|most|more)$/.test(wordAt(tokens, at - 1));
    const word = token.word ?? '';
    if (
      !isMost ||
      !/^(comentad|falad|citad|mencionad|elogiad|criticad|talked|discussed|commented|mentioned|praised|criticised|criticized|loved|hated|amad|odiad)/.test(
        word,
      )
    )
      return [];
    if (!/^(comentad|falad|citad|mencionad|talked|discussed|commented|mentioned)/.test(word))
      return [{ reason: 'numero', passage: excerpt(tokens, at) }];
    const names = tokens.flatMap((one) =>
      one.kind === 'item' && one.item.kind === 'name' ? [one.item.name] : [],
    );
    const named = names.length > 0 ? names : [carried];
    const isTrue = named.some((name) =>
      artists.some((artist) => artist.name === name && isTop(artist, artists)),
    );
    return isTrue || hasOrdinal(tokens, at) ? [] : [{ reason: 'numero', passage: excerpt(tokens, at) }];
  });
}

/** `o segundo mais comentado` is checked as a rank; `os mais comentados` opens a list. */
function hasOrdinal(tokens: Token[], at: number): boolean {
  return /s$/.test(wordAt(tokens, at)) || /^(second|third|segund|terceir)/.test(wordAt(tokens, at - 2));
}

function isTop(artist: WeekFacts['artists'][number], artists: WeekFacts['artists']): boolean {
  const sum = ({ now }: WeekFacts['artists'][number]) => now.elogio + now.critica + now.sugestao + now.duvida;
  return artists.every((other) => sum(other) <= sum(artist));
}
