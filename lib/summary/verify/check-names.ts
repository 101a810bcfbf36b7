import { countOpinions } from '@/lib/report/counts';
import type { WeekFacts } from '@/lib/summary/facts';
import {
  categoryOf,
  isCrowd,
  isEverybody,
  isExtreme,
  monthOf,
  ordinalOf,
  weekdayOf,
} from '@/lib/summary/verify/lexicon';
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

/** `a maior semana`, `todos elogiaram`: nobody looked so far back, or asked everybody. */
export function checkExtremes(tokens: Token[]): Finding[] {
  const saysCategory = tokens.some((token) => categoryOf(token.word ?? '') !== null);
  return tokens.flatMap((token, at): Finding[] => {
    const word = token.word ?? '';
    const isPart = word === 'maior' && wordAt(tokens, at + 1) === 'parte';
    const isAmong = /^(of|in|de|das|dos|for)$/.test(wordAt(tokens, at - 1));
    const isAll = isCrowd(word) || (word === 'mundo' && wordAt(tokens, at - 1) === 'todo');
    const isWrong = (isExtreme(word) && !isPart) || isAll || (isEverybody(word) && saysCategory && !isAmong);
    return isWrong ? [{ reason: 'numero', passage: excerpt(tokens, at) }] : [];
  });
}

/** `o segundo nome mais comentado` is checked as a rank; `os mais comentados` opens a list. */
function hasOrdinal(tokens: Token[], at: number): boolean {
  const isRank = [2, 3, 4].some((back) => (ordinalOf(wordAt(tokens, at - back)) ?? 0) > 1);
  return isRank || /s$/.test(wordAt(tokens, at));
}

export function isTop(artist: WeekFacts['artists'][number], artists: WeekFacts['artists']): boolean {
  return artists.every(({ now }) => countOpinions(now) <= countOpinions(artist.now));
}
