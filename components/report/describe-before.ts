import { formatHighlight } from '@/components/report/format-highlight';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Report } from '@/lib/report/compose-report';
import type { Highlight } from '@/lib/report/highlights';
import { localZone } from '@/lib/text/local-zone';

/** What a figure was in the week before; of a week that runs, up to the hour that both have. */
export function describeBefore(
  { nBefore, before, unit }: Highlight,
  { previousSpan: { from, to }, isClosed }: Pick<Report, 'previousSpan' | 'isClosed'>,
  locale: Locale,
): string {
  const t = getTranslator(locale, 'report');
  if (from === to) return t('highlights.early');
  const period = isClosed ? 'closed' : 'open';
  const value = nBefore > 0 ? formatHighlight(before, unit, locale) : null;
  if (value === null) return t('highlights.noBefore', { period });
  const clock = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone: localZone },
  });
  return t('highlights.before', { period, value, until: clock.format(new Date(to)) });
}
