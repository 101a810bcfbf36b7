import type { Locale } from '@/i18n/locales';

/** `day` is a date without a clock: read and written in UTC it cannot slip to its neighbour. */
export function formatDay(day: string, locale: Locale, weekday: 'long' | 'short'): string {
  const options: Intl.DateTimeFormatOptions = weekday === 'long' ? { weekday } : { weekday, day: 'numeric' };
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
