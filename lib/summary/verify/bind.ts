import type { Figure } from '@/lib/summary/figures';
import {
  categoryOf,
  directionOf,
  isBefore,
  isComparing,
  isVoices,
  weekdayOf,
} from '@/lib/summary/verify/lexicon';
import type { DayMention } from '@/lib/summary/verify/mask';
import { namesWhole } from '@/lib/summary/verify/names-whole';
import { isMark, wordAt, type Token } from '@/lib/summary/verify/tokens';
import type { Category } from '@/lib/text/categories';

/** What a number or a direction in a sentence is said of; one of each list. */
export type Binding = {
  categories: (Category | 'all')[];
  names: (string | null)[];
  days: (Day | null)[];
  whens: Figure['when'][];
};
export type Day = { weekday: number } | DayMention;

type Range = { start: number; end: number };

const stops = new Set([
  ...['e', 'mas', 'ou', 'enquanto', 'contra', 'ante', 'porem', 'ja', 'quando'],
  ...['and', 'but', 'or', 'while', 'against', 'whereas', 'as'],
]);
const reach = 7;

/** By what follows closely, else by what was named last. A name of the sentence before counts where this has none. */
export function bind(tokens: Token[], of: Range, carried: string | null): Binding {
  return {
    categories: bindCategory(tokens, of),
    ...bindPlace(tokens, of, carried),
    whens: bindWhen(tokens, of),
  };
}

/** The tokens after a number that still belong to it. */
function* following(tokens: Token[], { end }: Range): Generator<[Token, number]> {
  for (let at = end; at < Math.min(tokens.length, end + reach); at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'number' || isMark(token, ',;:()–—.!?…')) return;
    if (stops.has(token.word ?? '')) return;
    yield [token, at];
  }
}

function bindCategory(tokens: Token[], of: Range): Binding['categories'] {
  let saysVoices = false;
  for (const [token] of following(tokens, of)) {
    const category = categoryOf(token.word ?? '');
    if (category) return [category];
    saysVoices ||= isVoices(token.word ?? '');
    if (directionOf(token.word ?? '')) break;
  }
  for (let at = of.start - 1; at >= 0; at -= 1) {
    const word = wordAt(tokens, at);
    const category = categoryOf(word);
    if (category && isJoined(tokens, at, (other) => categoryOf(other.word ?? '') !== null)) return [];
    if (category)
      return saysVoices ? ['all', ...(isParted(tokens, at, of.start) ? [] : [category])] : [category];
    if (namesWhole(tokens, at)) return ['all'];
  }
  return ['all'];
}

/** `elogios e críticas somaram 33`: of two together nobody kept count. */
function isJoined(tokens: Token[], at: number, isSame: (token: Token) => boolean): boolean {
  const before = /^(os|as|o|a|the|de|of)$/.test(wordAt(tokens, at - 1)) ? at - 2 : at - 1;
  const other = tokens[before - 1];
  return /^(e|and|ou|or|com|with|mais)$/.test(wordAt(tokens, before)) && other !== undefined && isSame(other);
}

const isParted = (tokens: Token[], from: number, to: number) =>
  tokens.slice(from, to).some((token) => isMark(token, ',;:()–—'));

function bindPlace(tokens: Token[], of: Range, carried: string | null): Pick<Binding, 'names' | 'days'> {
  const whole = isPartOf(tokens, of.start) ? [null] : [];
  for (const [token] of following(tokens, of)) {
    const place = placeOf(token);
    if (place) return { names: [place.name, ...whole], days: [place.day, ...whole] };
  }
  for (let at = of.start - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    const place = token && placeOf(token);
    if (place && isJoined(tokens, at, (other) => placeOf(other) !== null))
      return { names: whole, days: whole };
    if (place) return { names: [place.name, ...whole], days: [place.day, ...whole] };
    if (/^(total|todo|geral|overall|altogether|conjunto)$/.test(token?.word ?? ''))
      return { names: [null], days: [null] };
  }
  return { names: carried === null ? [null] : [null, carried], days: [null] };
}

/** `40 dos 214 comentários` */
function isPartOf(tokens: Token[], start: number): boolean {
  const [first, second] = [wordAt(tokens, start - 1), wordAt(tokens, start - 2)];
  if (/^(dos|das|entre|among)$/.test(first)) return true;
  if (/^(de|of)$/.test(first) && tokens[start - 2]?.kind === 'number') return true;
  return /^(os|the|as)$/.test(first) && /^(entre|of|among)$/.test(second);
}

function placeOf(token: Token): { name: string | null; day: Day | null } | null {
  const weekday = weekdayOf(token.word ?? '');
  if (weekday) return { name: null, day: { weekday } };
  if (token.kind !== 'item') return null;
  if (token.item.kind === 'name') return { name: token.item.name, day: null };
  const [day] = token.item.kind === 'dates' && !token.item.isRange ? token.item.days : [];
  return day ? { name: null, day } : null;
}

/** `de 20% para 31%`, `31%, contra 20%`, `20% na semana anterior`; all else is of the week. */
function bindWhen(tokens: Token[], of: Range): Binding['whens'] {
  if (isAfterComparison(tokens, of.start) || isFirstOfTwo(tokens, of)) return ['before'];
  for (const [token, at] of following(tokens, of)) {
    if (isComparing(token.word ?? '')) break;
    if (isBefore(token.word ?? '') && !isComparing(wordAt(tokens, at - 1))) return ['before'];
  }
  return saysBefore(tokens, of.start) ? ['before'] : ['now'];
}

function isAfterComparison(tokens: Token[], start: number): boolean {
  let at = start - 1;
  while (
    /^(os|as|o|a|the|cerca|quase|about|de|em|apenas|so|just|only)$/.test(wordAt(tokens, at)) &&
    at > start - 4
  )
    at -= 1;
  const words = [wordAt(tokens, start - 1), wordAt(tokens, at)];
  return words.some((word) => /^(contra|ante|frente|against|versus|vs|from)$/.test(word));
}

/** `de 20% para 31%`, `from 20% to 31%` */
function isFirstOfTwo(tokens: Token[], { start, end }: Range): boolean {
  const opens = /^(de|from)$/.test(wordAt(tokens, start - 1));
  const goesOn = /^(para|a|to)$/.test(wordAt(tokens, end)) || /^(para|to)$/.test(wordAt(tokens, end + 1));
  return opens && goesOn;
}

/** `Na semana anterior foram 180`, unless it only compares or another number has taken it. */
function saysBefore(tokens: Token[], start: number): boolean {
  for (let at = start - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'number' || /^(agora|now|nesta|esta|this)$/.test(token?.word ?? '')) return false;
    if (isBefore(token?.word ?? ''))
      return ![1, 2, 3, 4].some((back) => isComparing(wordAt(tokens, at - back)));
  }
  return false;
}
