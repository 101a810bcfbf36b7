import { DateTime } from 'luxon';
import type { WeekFacts } from '@/lib/summary/facts';
import type { Day } from '@/lib/summary/verify/bind';
import { isPeak, monthOf, weekdayOf } from '@/lib/summary/verify/lexicon';
import type { DayMention, Masked } from '@/lib/summary/verify/mask';
import type { Finding } from '@/lib/summary/verify/refusal';
import { excerpt, wordAt, type Token } from '@/lib/summary/verify/tokens';

/** Days, months and weeks that are named must be those of the week; the busiest day, the busiest. */
export function checkDates(tokens: Token[], facts: WeekFacts): Finding[] {
  const wrong = tokens.flatMap((token, at) =>
    isWrong(token, facts) ? [{ reason: 'data' as const, passage: excerpt(tokens, at) }] : [],
  );
  return [...wrong, ...checkPeak(tokens, facts)];
}

function isWrong(token: Token, facts: WeekFacts): boolean {
  if (token.kind === 'word') {
    const month = monthOf(token.word);
    return month !== null && token.word !== 'may' && !datesOfWeek(facts).months.includes(month);
  }
  return token.kind === 'item' && isWrongItem(token.item, facts);
}

function isWrongItem(item: Masked, facts: WeekFacts): boolean {
  const { week } = facts;
  if (item.kind === 'week') return item.number !== week.number || item.year !== week.year;
  if (item.kind !== 'dates') return false;
  const [first, last] = item.days;
  if (item.isRange && first && last)
    return !isDay(week.first, first, facts) || !isDay(week.last, last, facts);
  return item.days.some((mention) => !facts.days.some(({ day }) => isDay(day, mention, facts)));
}

/** `o dia mais movimentado foi sábado` */
function checkPeak(tokens: Token[], facts: WeekFacts): Finding[] {
  const at = tokens.findIndex((token, index) => isPeak(token.word ?? '') || opensExtreme(tokens, index));
  if (at < 0) return [];
  const days = tokens.flatMap((token): Day[] => {
    const weekday = weekdayOf(token.word ?? '');
    if (weekday) return [{ weekday }];
    return token.kind === 'item' && token.item.kind === 'dates' && !token.item.isRange ? token.item.days : [];
  });
  const isLow = /^(quiet|calm|menos|fewest|least)/.test(tokens[at]?.word ?? '');
  const volumes = facts.days.map(({ opinions }) => opinions);
  const extreme = isLow ? Math.min(...volumes) : Math.max(...volumes);
  const peaks = facts.days.filter(({ opinions }) => opinions === extreme);
  const isTrue = days.every((said) => peaks.some(({ day }) => isDay(day, said, facts)));
  return isTrue ? [] : [{ reason: 'data', passage: excerpt(tokens, at) }];
}

/** `o dia de mais comentários`, `the day with the fewest comments`. */
function opensExtreme(tokens: Token[], at: number): boolean {
  if (!/^(mais|menos|most|fewest|least)$/.test(wordAt(tokens, at))) return false;
  const before = [3, 2, 1].map((back) => wordAt(tokens, at - back)).join(' ');
  return /\b(dia|day) (de|com|que teve|que recebeu|with|that had|of|with the|of the)$/.test(before);
}

/** Whether a local day, as `2026-11-16`, is the one that is named. */
export function isDay(iso: string, said: Day, facts: WeekFacts): boolean {
  const day = DateTime.fromISO(iso, { zone: 'utc' });
  if ('weekday' in said) return day.weekday === said.weekday && facts.days.some((one) => one.day === iso);
  return isSameDate(day, said);
}

function isSameDate(day: DateTime, { day: number, month, year }: DayMention): boolean {
  return day.day === number && day.month === month && (year === null || day.year === year);
}

/** The calendar months and years a week touches; its ISO year is one of them. */
export function datesOfWeek({ week, days }: WeekFacts): { months: number[]; years: number[] } {
  const parsed = days.map(({ day }) => DateTime.fromISO(day, { zone: 'utc' }));
  return {
    months: parsed.map(({ month }) => month),
    years: [week.year, ...parsed.map(({ year }) => year)],
  };
}
