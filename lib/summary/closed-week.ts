import { DateTime } from 'luxon';
import { AppError, NotFoundError } from '@/lib/errors';
import { parseWeek, type Week } from '@/lib/report/week';

/** A week that is over. Throws 404 for what is no week and 409 for one that still runs. */
export function requireClosedWeek(id: string, now = new Date()): Week {
  const week = parseWeek(id, now);
  if (!week) throw new NotFoundError('Não há essa semana. Use o formato 2026-W47, até a última que acabou.');
  if (Date.parse(week.to) > now.getTime())
    throw new AppError({
      code: 'semana_em_curso',
      status: 409,
      message: `A semana ${week.id} ainda não acabou.`,
    });
  return week;
}

/** The first and last day of a week by its id alone; the id is one of ours. */
export function sevenDays(id: string): { first: string; last: string } {
  const monday = DateTime.fromISO(id, { zone: 'utc' });
  return { first: monday.toFormat(dayFormat), last: monday.plus({ days: 6 }).toFormat(dayFormat) };
}

const dayFormat = 'yyyy-MM-dd';
