import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { ArtistReport } from '@/lib/report/artist-report';
import { localZone } from '@/lib/text/local-zone';

/** What an artist's shares are of: the week so far, or several weeks by their first and last day. */
export function describePeriod(
  { period, noons, week }: Pick<ArtistReport, 'period' | 'noons' | 'week'>,
  locale: Locale,
): string {
  const t = getTranslator(locale, 'report');
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: localZone });
  const span = days.formatRange(...noons);
  return t(`artist.period.${period.is}`, { number: week.number, span });
}
