import { describeBefore } from '@/components/report/describe-before';
import { formatHighlight } from '@/components/report/format-highlight';
import { Stat } from '@/components/ui/stat';
import type { Locale } from '@/i18n/locales';
import { sayReport } from '@/i18n/say-report';
import { getTranslator } from '@/i18n/translator';
import type { ArtistReport } from '@/lib/report/artist-report';
import type { Highlight } from '@/lib/report/highlights';

export function ArtistFigures({ report, locale }: { report: ArtistReport; locale: Locale }) {
  const t = getTranslator(locale, 'report');
  const say = sayReport(locale);
  const { name: artist, period, previousSpan, figures } = report;
  return (
    <section aria-label={t('artist.figures', { artist })}>
      <dl className="grid gap-6 sm:grid-cols-3 sm:gap-8">
        {figures.map((figure) => (
          <Stat
            key={figure.id}
            label={say({ key: `highlights.${figure.id}` })}
            value={formatHighlight(figure.value, figure.unit, locale) ?? '–'}
            detail={describe(figure)}
          />
        ))}
      </dl>
    </section>
  );

  function describe(figure: Highlight) {
    const { unit, n } = figure;
    return (
      <>
        {describeEarlier(figure)}
        {unit === 'share' && (
          <>
            <br />
            {t('highlights.n', { n })}
          </>
        )}
      </>
    );
  }
  function describeEarlier(figure: Highlight) {
    if (period.is === 'week') return describeBefore(figure, { previousSpan, isClosed: false }, locale);
    const value = formatHighlight(figure.before, figure.unit, locale);
    return value === null ? t('artist.alone') : t('artist.before', { value });
  }
}
