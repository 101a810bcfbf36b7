import type { Figure, FigureKind } from '@/lib/summary/figures';
import type { WeekFacts } from '@/lib/summary/facts';
import { bind, type Binding, type Day } from '@/lib/summary/verify/bind';
import { datesOfWeek, isDay } from '@/lib/summary/verify/check-dates';
import {
  categoryOf,
  directionOf,
  isBefore,
  isVague,
  isVoices,
  isNegation,
} from '@/lib/summary/verify/lexicon';
import type { Mention } from '@/lib/summary/verify/read-mentions';
import type { Finding } from '@/lib/summary/verify/refusal';
import { excerpt, isMark, wordAt, type Token } from '@/lib/summary/verify/tokens';

export type Sentence = { tokens: Token[]; mentions: Mention[]; carried: string | null };
type Known = { facts: WeekFacts; figures: Figure[] };

/** Every number of a sentence must be one of the facts, of what it is said of. */
export function checkNumbers({ tokens, mentions, carried }: Sentence, known: Known): Finding[] {
  const vague = tokens.flatMap((token, at): Finding[] =>
    token.kind === 'word' && isVague(token.word)
      ? [{ reason: 'numero_vago', passage: excerpt(tokens, at) }]
      : [],
  );
  const wrong = mentions.flatMap((mention): Finding[] => {
    const reason = judge(mention, { tokens, mentions, carried }, known);
    return reason ? [{ reason, passage: excerpt(tokens, mention.start, mention.end) }] : [];
  });
  return [...vague, ...wrong, ...checkNone(tokens, carried, known)];
}

function judge(mention: Mention, sentence: Sentence, { facts, figures }: Known): Finding['reason'] | null {
  const { tokens } = sentence;
  if (isWeekNumber(tokens, mention))
    return mention.value === weekNumber(tokens, mention, facts) ? null : 'data';
  if (isYear(tokens, mention)) return datesOfWeek(facts).years.includes(mention.value) ? null : 'data';
  if (mention.kind === 'hours') return mention.value === facts.tags.hours ? null : 'unidade';
  if (mention.kind === 'days') return mention.value === facts.days.length ? null : 'unidade';
  if (mention.kind === 'weeks') return mention.value === weeksOfUsual ? null : 'unidade';
  if (mention.kind === 'unclear') return 'numero';
  if (isDenied(tokens, mention.start)) return 'numero';
  const claim = readClaim(mention, sentence);
  if (mention.kind === 'ordinal') return isRank(mention, claim.binding, facts) ? null : 'numero';
  if (mention.kind === 'count' && !isCounted(tokens, mention)) return 'unidade';
  const supporting = figures.filter(
    (figure) => isAbout(figure, claim.binding) && hasValue(figure, mention, claim),
  );
  return supporting.some((figure) => isInPlace(figure, claim, mention, facts)) ? null : 'numero';
}

const weeksOfUsual = 8;

/** `não foram 87`: a true number, and the contrary is said. */
export function isDenied(tokens: Token[], start: number): boolean {
  for (let at = start - 1; at >= 0 && !isMark(tokens[at], ',;:()–—'); at -= 1)
    if (isNegation(wordAt(tokens, at))) return true;
  return false;
}

type Claim = { binding: Binding; hedge: Hedge; direction: 1 | -1 | 0; isChange: boolean };

function readClaim(mention: Mention, { tokens, carried }: Sentence): Claim {
  const direction = readDirection(tokens, mention);
  return {
    binding: bind(tokens, mention, carried),
    hedge: readHedge(tokens, mention),
    direction: direction.sign,
    isChange: direction.isChange,
  };
}

function isAbout(figure: Figure, { categories, names }: Binding): boolean {
  return categories.includes(figure.category) && names.includes(figure.name);
}

/** The right week, and the right day where one is named. */
function isInPlace(figure: Figure, { binding }: Claim, mention: Mention, facts: WeekFacts): boolean {
  const onDay = binding.days.some((day) => isOnDay(figure, day, facts));
  if (!onDay) return false;
  if (figure.when === 'both') return true;
  return mention.kind === 'most' || mention.kind === 'least'
    ? figure.when === 'now'
    : binding.whens.includes(figure.when);
}

function isOnDay(figure: Figure, day: Day | null, facts: WeekFacts): boolean {
  if (day === null) return figure.day === null;
  return figure.day !== null && isDay(figure.day, day, facts);
}

function hasValue(figure: Figure, mention: Mention, claim: Claim): boolean {
  const kinds = kindsOf(mention, claim);
  if (!kinds.includes(figure.kind)) return false;
  if (mention.kind === 'most') return figure.value > mention.value;
  if (mention.kind === 'least') return figure.value < mention.value;
  if (figure.kind === 'times') return isTimes(figure.value, mention, claim);
  const signed = figure.kind === 'change' || figure.kind === 'points';
  if (signed && claim.direction !== 0 && Math.sign(figure.value) !== claim.direction) return false;
  return isNear(signed ? Math.abs(figure.value) : figure.value, mention, claim.hedge);
}

/** `subiu 12%` is a change, `subiu para 12%` a share. */
function kindsOf({ kind }: Mention, { isChange, direction }: Claim): FigureKind[] {
  if (kind === 'share') return isChange ? ['change'] : ['share'];
  if (kind === 'count' && isChange) return [];
  if (kind === 'fraction') return direction === 0 ? ['share'] : ['times', 'change'];
  if (kind === 'most' || kind === 'least') return ['share'];
  return kind === 'count' || kind === 'points' || kind === 'times' ? [kind] : [];
}

const fractionReach = 0.01;
const roundReach = 0.05;

/** A number is as exact as it is written; percentages go to one decimal, round words to a point. */
function isNear(value: number, { value: said, step, kind }: Mention, hedge: Hedge): boolean {
  if (hedge === 'over') return value > said && value <= said * 1.1;
  if (hedge === 'under') return value < said && value >= said * 0.9;
  if (hedge === 'about') return Math.abs(value - said) <= said * roundReach;
  if (kind === 'fraction') return Math.abs(value - said) <= fractionReach;
  const finest = kind === 'share' ? 0.001 : kind === 'points' ? 0.1 : 1;
  if (step < finest * 0.99) return false;
  const coarsest = kind === 'share' ? 0.01 : 1;
  const reach = step > coarsest ? Math.min(step / 2, said * roundReach) : step / 2;
  return Math.abs(value - said) <= reach + 1e-9;
}

/** `dobrou` is said from 1.9 to 2.4 times; written in figures it is as exact as it is written. */
function isTimes(ratio: number, { value: said, step, kind }: Mention, { hedge, direction }: Claim): boolean {
  if (direction > 0 && ratio < 1) return false;
  if (direction < 0 && ratio > 1) return false;
  if (hedge === 'over') return ratio > said && ratio < said + 1;
  if (hedge === 'under') return ratio < said && ratio >= said * 0.9;
  if (kind === 'fraction') return Math.abs(ratio - said) <= 0.03;
  if (step > 0 && step < 1) return step >= 0.1 && Math.abs(ratio - said) <= step / 2 + 1e-9;
  if (said < 1) return Math.abs(ratio - said) <= 0.05;
  return ratio >= said * 0.95 && ratio < said + 0.4;
}

type Hedge = 'exact' | 'about' | 'over' | 'under';

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

/** Which way a number goes, and whether it is by how much (`subiu 12%`) or to where (`subiu para 12%`). */
function readDirection(tokens: Token[], { start, end }: Mention): { sign: 1 | -1 | 0; isChange: boolean } {
  const after = wordAt(tokens, end) === 'a' ? wordAt(tokens, end + 1) : wordAt(tokens, end);
  if (more.test(after)) return { sign: 1, isChange: true };
  if (less.test(after)) return { sign: -1, isChange: true };
  if (/^(de|of)$/.test(wordAt(tokens, end)) && signOf(wordAt(tokens, end + 1)) !== 0)
    return { sign: signOf(wordAt(tokens, end + 1)), isChange: true };
  if (signOf(wordAt(tokens, end)) !== 0) return { sign: signOf(wordAt(tokens, end)), isChange: true };
  return readDirectionBefore(tokens, start, end);
}

function readDirectionBefore(
  tokens: Token[],
  start: number,
  end: number,
): { sign: 1 | -1 | 0; isChange: boolean } {
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

/** A count is of comments: of anything else nobody kept count. */
function isCounted(tokens: Token[], { end }: Mention): boolean {
  const token = tokens[end];
  if (token?.kind !== 'word') return true;
  return isVoices(token.word) || categoryOf(token.word) !== null || connects.has(token.word);
}

const connects = new Set([
  ...[
    'de',
    'do',
    'da',
    'dos',
    'das',
    'deles',
    'delas',
    'e',
    'em',
    'no',
    'na',
    'nos',
    'nas',
    'sobre',
    'com',
    'foram',
  ],
  ...[
    'eram',
    'contra',
    'ante',
    'a',
    'ao',
    'para',
    'que',
    'antes',
    'agora',
    'mais',
    'menos',
    'falavam',
    'falaram',
  ],
  ...[
    'of',
    'and',
    'in',
    'on',
    'about',
    'with',
    'were',
    'against',
    'to',
    'that',
    'before',
    'now',
    'more',
    'fewer',
    'the',
  ],
]);

function isWeekNumber(tokens: Token[], { start, end, kind }: Mention): boolean {
  if (kind !== 'count' && kind !== 'ordinal') return false;
  const before = wordAt(tokens, start - 1);
  return (
    /^(semana|week)$/.test(before) || (kind === 'ordinal' && /^(semana|week)$/.test(wordAt(tokens, end)))
  );
}

/** The week before may be named as what it is. */
function weekNumber(tokens: Token[], { end }: Mention, { week }: WeekFacts): number {
  return isBefore(wordAt(tokens, end)) && week.number > 1 ? week.number - 1 : week.number;
}

function isYear(tokens: Token[], { start, end, kind, value, step }: Mention): boolean {
  if (kind !== 'count' || step !== 1 || value < 1970 || value > 2100) return false;
  const opens = /^(de|of|in|em)$/.test(wordAt(tokens, start - 1)) || isMark(tokens[start - 1], ',');
  return (
    opens &&
    tokens[start]?.text === String(value) &&
    !isVoices(wordAt(tokens, end)) &&
    !categoryOf(wordAt(tokens, end))
  );
}

/** `o segundo artista mais comentado`: its place among the artists, ties included. */
function isRank({ value }: Mention, { names }: Binding, { artists }: WeekFacts): boolean {
  const volume = (name: string | null) => {
    const artist = artists.find((one) => one.name === name);
    return artist && sumOf(artist.now);
  };
  const [own] = names.flatMap((name) => volume(name) ?? []);
  if (own === undefined) return false;
  const larger = artists.filter(({ now }) => sumOf(now) > own).length;
  const equal = artists.filter(({ now }) => sumOf(now) === own).length;
  return value > larger && value <= larger + equal;
}

const sumOf = (counts: WeekFacts['total']['now']) =>
  counts.elogio + counts.critica + counts.sugestao + counts.duvida;

/** `nenhuma dúvida`, `no complaints` */
function checkNone(tokens: Token[], carried: string | null, { figures, facts }: Known): Finding[] {
  return tokens.flatMap((token, at): Finding[] => {
    const next = wordAt(tokens, at + 1);
    const isNone = /^(nenhum|nenhuma|no)$/.test(token.word ?? '') && (categoryOf(next) || isVoices(next));
    if (!isNone) return [];
    const mention: Mention = { start: at, end: at + 1, kind: 'count', value: 0, step: 1 };
    const claim = readClaim(mention, { tokens, mentions: [], carried });
    const isTrue = figures.some(
      (figure) =>
        isAbout(figure, claim.binding) &&
        isInPlace(figure, claim, mention, facts) &&
        figure.kind === 'count' &&
        figure.value === 0,
    );
    return isTrue ? [] : [{ reason: 'numero', passage: excerpt(tokens, at) }];
  });
}
