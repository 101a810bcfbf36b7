import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Report } from '@/lib/report/compose-report';
import { localZone } from '@/lib/text/local-zone';

/** Its number, its days and whether it is over. */
export function describeWeek({ week, isClosed }: Pick<Report, 'week' | 'isClosed'>, locale: Locale): string {
  const t = getTranslator(locale, 'report');
  const lastMoment = new Date(Date.parse(week.to) - 1);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: localZone });
  const state = isClosed ? t('closed') : t('open');
  return [t('week', { number: week.number }), dates.formatRange(new Date(week.from), lastMoment), state].join(
    ' · ',
  );
}
