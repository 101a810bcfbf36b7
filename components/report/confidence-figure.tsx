import { CategoryIcon } from '@/components/categories/category-icon';
import { HistogramRows } from '@/components/charts/histogram-rows';
import { ConfidenceTable } from '@/components/report/confidence-table';
import { ReportFigure } from '@/components/report/report-figure';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { ConfidenceChart, ConfidenceRow } from '@/lib/report/charts/confidence-chart';

const ticks = [0, 0.5, 1];

export function ConfidenceFigure({ chart, locale }: { chart: ConfidenceChart; locale: Locale }) {
  const t = getTranslator(locale, 'report');
  const names = getTranslator(locale, 'categories');
  return (
    <ReportFigure
      chart={chart}
      locale={locale}
      table={(label) => <ConfidenceTable label={label} rows={chart.rows} locale={locale} />}
    >
      {(texts) => (
        <>
          <HistogramRows
            id={chart.id}
            {...texts}
            rows={chart.rows.map(toRow)}
            ticks={ticks.map((at) => ({ at, label: t('charts.confianca.tick', { share: at }) }))}
          />
          <p className="mt-3 border-t border-dashed border-line pt-3 text-sm text-muted">
            {t('charts.confianca.note')}
          </p>
        </>
      )}
    </ReportFigure>
  );

  function toRow({ category, byTenth, comments, mean, reviewed, reviewedShare }: ConfidenceRow) {
    const checked =
      reviewed > 0
        ? t('charts.confianca.reviewed', { n: reviewed, share: reviewedShare ?? 0 })
        : t('charts.confianca.notReviewed');
    return {
      key: category,
      label: names(category),
      icon: (size: object) => <CategoryIcon category={category} {...size} />,
      color: `rgb(var(--${category}))`,
      countText: t('charts.confianca.count', { n: comments }),
      detail: byTenth ? checked : t('charts.confianca.tooFew'),
      shares: byTenth && byTenth.map((n) => n / comments),
      mean,
      meanText: mean === null ? undefined : t('charts.confianca.mean', { mean }),
    };
  }
}
