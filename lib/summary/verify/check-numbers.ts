import { DateTime } from 'luxon';
import type { Locale } from '@/i18n/locales';
import { countOpinions } from '@/lib/report/counts';
import type { WeekFacts } from '@/lib/summary/facts';
import type { Binding } from '@/lib/summary/verify/bind';
import { datesOfWeek } from '@/lib/summary/verify/check-dates';
import { isDenied } from '@/lib/summary/verify/is-denied';
import { categoryOf, isBefore, isVague, isVoices } from '@/lib/summary/verify/lexicon';
import { isBorne, type Known } from '@/lib/summary/verify/match-figure';
import { readClaim } from '@/lib/summary/verify/read-claim';
import type { Mention } from '@/lib/summary/verify/read-mentions';
import type { Finding } from '@/lib/summary/verify/refusal';
import { excerpt, isMark, wordAt, type Token } from '@/lib/summary/verify/tokens';

export type Sentence = {
  tokens: Token[];
  mentions: Mention[];
  /** Of whom it may speak where it names nobody. */
  carried: string | null;
  locale: Locale;
};

/** Every number of a sentence must be one of the facts, of what it is said of. */
export function checkNumbers(sentence: Sentence, known: Known): Finding[] {
  const { tokens, mentions } = sentence;
  const vague = tokens.flatMap((token, at): Finding[] =>
    token.kind === 'word' && isVague(token.word)
      ? [{ reason: 'numero_vago', passage: excerpt(tokens, at) }]
      : [],
  );
  const wrong = mentions.flatMap((mention): Finding[] => {
    const reason = judge(mention, sentence, known);
    return reason ? [{ reason, passage: excerpt(tokens, mention.start, mention.end) }] : [];
  });
  return [...vague, ...wrong];
}

function judge(mention: Mention, sentence: Sentence, known: Known): Finding['reason'] | null {
  const { tokens } = sentence;
  const { facts } = known;
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
  return isBorne(mention, claim, known) ? null : 'numero';
}

const weeksOfUsual = 8;

/** A count is of comments: of anything else nobody kept count. */
function isCounted(tokens: Token[], { end }: Mention): boolean {
  const token = tokens[end];
  if (token?.kind !== 'word') return true;
  return isVoices(token.word) || categoryOf(token.word) !== null || connects.has(token.word);
}

const connects = new Set(
  [
    'de do da dos das deles delas e em no na nos nas sobre com foram eram contra ante a ao para que antes agora',
    'mais menos falavam falaram',
    'of and in on about with were against to that before now more fewer the',
  ].flatMap((words) => words.split(' ')),
);

function isWeekNumber(tokens: Token[], { start, end, kind }: Mention): boolean {
  if (kind !== 'count' && kind !== 'ordinal') return false;
  const before = wordAt(tokens, start - 1);
  return (
    /^(semana|week)$/.test(before) || (kind === 'ordinal' && /^(semana|week)$/.test(wordAt(tokens, end)))
  );
}

/** The week before may be named as what it is. */
function weekNumber(tokens: Token[], { end }: Mention, { week }: WeekFacts): number {
  if (!isBefore(wordAt(tokens, end))) return week.number;
  return DateTime.fromISO(week.first, { zone: 'utc' }).minus({ weeks: 1 }).weekNumber;
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
    return artist && countOpinions(artist.now);
  };
  const [own] = names.flatMap((name) => volume(name) ?? []);
  if (own === undefined) return false;
  const larger = artists.filter(({ now }) => countOpinions(now) > own).length;
  const equal = artists.filter(({ now }) => countOpinions(now) === own).length;
  return value > larger && value <= larger + equal;
}
