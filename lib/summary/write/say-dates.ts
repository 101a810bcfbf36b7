import type { Locale } from '@/i18n/locales';
import { DateTime } from 'luxon';
import type { WeekFacts } from '@/lib/summary/facts';

/** `16 a 22 de novembro`, `November 16–22`; with the years where there are two. */
export function sayRange({ first, last }: Pick<WeekFacts['week'], 'first' | 'last'>, locale: Locale): string {
  const [from, to] = [first, last].map((day) => DateTime.fromISO(day, { zone: 'utc', locale }));
  if (!from || !to) return '';
  const [monthOfFrom, monthOfTo] = [from.toFormat('LLLL'), to.toFormat('LLLL')];
  if (locale === 'en') {
    if (from.year !== to.year)
      return `${monthOfFrom} ${from.day}, ${from.year} – ${monthOfTo} ${to.day}, ${to.year}`;
    const end = from.month === to.month ? `${to.day}` : `${monthOfTo} ${to.day}`;
    return `${monthOfFrom} ${from.day}${from.month === to.month ? '–' : ' – '}${end}`;
  }
  const [start, end] = [dayOf(from), dayOf(to)];
  if (from.year !== to.year)
    return `${start} de ${monthOfFrom} de ${from.year} a ${end} de ${monthOfTo} de ${to.year}`;
  if (from.month !== to.month) return `${start} de ${monthOfFrom} a ${end} de ${monthOfTo}`;
  return `${start} a ${end} de ${monthOfTo}`;
}

/** `sábado`, `Saturday` */
export function sayDay(day: string, locale: Locale): string {
  return DateTime.fromISO(day, { zone: 'utc', locale }).toFormat('cccc');
}

/** `21 de novembro`, `November 21` */
export function sayDate(day: string, locale: Locale): string {
  const date = DateTime.fromISO(day, { zone: 'utc', locale });
  return locale === 'en' ? date.toFormat('LLLL d') : `${dayOf(date)} de ${date.toFormat('LLLL')}`;
}

function dayOf({ day }: DateTime): string {
  return day === 1 ? '1º' : String(day);
}
