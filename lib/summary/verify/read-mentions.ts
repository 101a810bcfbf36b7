import type { Locale } from '@/i18n/locales';
import type { FigureKind } from '@/lib/summary/figures';
import { fractionOf, isMajority, isMinority, multipleOf, ordinalOf } from '@/lib/summary/verify/lexicon';
import { isArticle, readNumberWords, scaleOf } from '@/lib/summary/verify/number-words';
import { isMark, wordAt, type Token } from '@/lib/summary/verify/tokens';

/** A number as it stands in a sentence. `end` is after its last token, unit included. */
export type Mention = {
  start: number;
  end: number;
  kind: FigureKind | 'ordinal' | 'most' | 'least' | 'hours' | 'weeks' | 'days' | 'fraction' | 'unclear';
  value: number;
  /** How exactly it is said: 1 for `12`, 0.1 for `12,3`, 1000 for `2 mil`. */
  step: number;
};

/** All numbers of a sentence: figures, words, percentages, multiples, parts and orders. */
export function readMentions(tokens: Token[], locale: Locale): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length;) {
    const mention = readAt(tokens, at, locale);
    if (mention) mentions.push(mention);
    at = mention ? Math.max(mention.end, at + 1) : at + 1;
  }
  return mentions;
}

function readAt(tokens: Token[], at: number, locale: Locale): Mention | null {
  return readPart(tokens, at) ?? readNumber(tokens, at, locale) ?? readWord(tokens, at);
}

/** `um terço`, `dois terços`, `três quartos`, `um em cada cinco`, `nine out of ten`. */
function readPart(tokens: Token[], at: number): Mention | null {
  const first = readPlain(tokens, at);
  if (!first) return null;
  const fraction = fractionOf(wordAt(tokens, first.end));
  if (fraction !== null && fraction !== 1 / 2)
    return { start: at, end: first.end + 1, kind: 'fraction', value: first.value * fraction, step: 0 };
  const link = linkEnd(tokens, first.end);
  const second = link === null ? null : readPlain(tokens, link);
  if (!second || second.value <= 0) return null;
  return { start: at, end: second.end, kind: 'fraction', value: first.value / second.value, step: 0 };
}

const links = ['em cada', 'de cada', 'a cada', 'em', 'in every', 'in', 'out of every', 'out of', 'of every'];

function linkEnd(tokens: Token[], at: number): number | null {
  for (const link of links) {
    const words = link.split(' ');
    if (!words.every((word, index) => wordAt(tokens, at + index) === word)) continue;
    if (readPlain(tokens, at + words.length)) return at + words.length;
  }
  return null;
}

/** A whole number in digits or words, without unit. */
function readPlain(tokens: Token[], at: number): { value: number; end: number } | null {
  const token = tokens[at];
  if (token?.kind === 'number' && /^\d+$/.test(token.text)) return { value: Number(token.text), end: at + 1 };
  return readNumberWords(
    tokens.map(({ word }) => word),
    at,
  );
}

function readNumber(tokens: Token[], at: number, locale: Locale): Mention | null {
  const token = tokens[at];
  if (token?.kind === 'ordinal')
    return { start: at, end: at + 1, kind: 'ordinal', value: Number.parseInt(token.text, 10), step: 1 };
  if (token?.kind === 'number') {
    const digits = readDigits(token.text, locale);
    if (!digits) return { start: at, end: at + 1, kind: 'unclear', value: Number.NaN, step: 1 };
    const scale = scaleOf(wordAt(tokens, at + 1));
    const end = at + (scale ? 2 : 1);
    return withUnit(tokens, {
      start: at,
      end,
      value: digits.value * (scale ?? 1),
      step: digits.step * (scale ?? 1),
    });
  }
  const words = readNumberWords(
    tokens.map(({ word }) => word),
    at,
  );
  if (!words) return null;
  const mention = withUnit(tokens, { start: at, end: words.end, value: words.value, step: 1 });
  const isOnlyArticle = words.end === at + 1 && isArticle(wordAt(tokens, at));
  return isOnlyArticle && mention.kind === 'count' ? null : mention;
}

/** `1.234,5` in Portuguese, `1,234.5` in English; null for what is neither. */
function readDigits(text: string, locale: Locale): { value: number; step: number } | null {
  const [group, point] = locale === 'en' ? [',', '.'] : ['.', ','];
  const [whole = '', decimals, ...more] = text.split(point);
  const groups = whole.split(group);
  const isGrouped =
    groups.length === 1 || (groups[0] !== '' && groups.slice(1).every((part) => part.length === 3));
  if (more.length > 0 || !isGrouped || !/^\d+$/.test(groups.join(''))) return null;
  if (decimals !== undefined && !/^\d+$/.test(decimals)) return null;
  const places = decimals?.length ?? 0;
  return { value: Number(`${groups.join('')}.${decimals ?? '0'}`), step: 10 ** -places };
}

const units: [RegExp, Mention['kind']][] = [
  [/^(vezes|times|x|fold)$/, 'times'],
  [/^(horas?|h|hours?)$/, 'hours'],
  [/^(dias?|days?)$/, 'days'],
  [/^(semanas|weeks)$/, 'weeks'],
  [/^(pontos?|points?|pp|p\.\s?p\.)$/, 'points'],
];

function withUnit(tokens: Token[], number: Omit<Mention, 'kind'>): Mention {
  const { end } = number;
  const [first, second] = [wordAt(tokens, end), wordAt(tokens, end + 1)];
  if (isMark(tokens[end], '%') || first === 'percent') {
    return { ...number, end: end + 1, kind: 'share', value: number.value / 100, step: number.step / 100 };
  }
  if ((first === 'por' && second === 'cento') || (first === 'per' && second === 'cent'))
    return { ...number, end: end + 2, kind: 'share', value: number.value / 100, step: number.step / 100 };
  if (/^percentage$/.test(first) && /^points?$/.test(second))
    return { ...number, end: end + 2, kind: 'points' };
  const unit = units.find(([pattern]) => pattern.test(first))?.[1];
  if (!unit) return { ...number, kind: 'count' };
  const isLong = unit === 'points' && /^percentua/.test(second);
  return { ...number, end: end + (isLong ? 2 : 1), kind: unit };
}

/** `dobrou`, `metade`, `a maioria`, `o terceiro`. */
function readWord(tokens: Token[], at: number): Mention | null {
  const word = wordAt(tokens, at);
  if (word === '') return null;
  const mention = { start: at, end: at + 1, step: 0 };
  const multiple = multipleOf(word);
  if (multiple) return { ...mention, kind: 'times', value: multiple };
  if (/^halv(ed|es|ing)$/.test(word)) return { ...mention, kind: 'times', value: 0.5 };
  const fraction = fractionOf(word);
  if (fraction !== null) return { ...mention, kind: 'fraction', value: fraction };
  if (isMajority(word) || (/^(parte|most)$/.test(word) && isOfMost(tokens, at)))
    return { ...mention, kind: 'most', value: 0.5 };
  if (isMinority(word)) return { ...mention, kind: 'least', value: 0.5 };
  const ordinal = isPreposition(tokens, at) ? null : ordinalOf(word);
  return ordinal === null ? null : { ...mention, kind: 'ordinal', value: ordinal, step: 1 };
}

/** `a maior parte`, `most of`; not `most talked about`. */
function isOfMost(tokens: Token[], at: number): boolean {
  if (wordAt(tokens, at) === 'parte') return wordAt(tokens, at - 1) === 'maior';
  return /^(of|comments|opinions|listeners|voices|people)$/.test(wordAt(tokens, at + 1));
}

/** `segundo os ouvintes` tells who said it. */
function isPreposition(tokens: Token[], at: number): boolean {
  return wordAt(tokens, at) === 'segundo' && /^(os|as|o|a|eles|elas|quem)$/.test(wordAt(tokens, at + 1));
}
