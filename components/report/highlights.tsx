import { describeBefore } from '@/components/report/describe-before';
import { formatHighlight } from '@/components/report/format-highlight';
import { Stat } from '@/components/ui/stat';
import type { Locale } from '@/i18n/locales';
import { sayReport } from '@/i18n/say-report';
import { getTranslator } from '@/i18n/translator';
import type { Report } from '@/lib/report/compose-report';
import type { Highlight } from '@/lib/report/highlights';

export function Highlights({ report, locale }: { report: Report; locale: Locale }) {
  const t = getTranslator(locale, 'report');
  const say = sayReport(locale);
  return (
    <section aria-label={t('figures')}>
      <dl className="grid gap-6 sm:grid-cols-3 sm:gap-8">
        {report.highlights.map((highlight) => (
          <Stat
            key={highlight.id}
            label={say({ key: `highlights.${highlight.id}` })}
            value={formatHighlight(highlight.value, highlight.unit, locale) ?? '–'}
            detail={describe(highlight)}
          />
        ))}
      </dl>
    </section>
  );

  function describe(highlight: Highlight) {
    const { n } = highlight;
    const sample =
      highlight.unit === 'share' ? t('highlights.n', { n }) : t('highlights.spam', { n: report.spam });
    return (
      <>
        {describeBefore(highlight, report, locale)}
        <br />
        {sample}
      </>
    );
  }
}
