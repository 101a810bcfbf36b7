import { LevelRows } from '@/components/charts/level-rows';
import { ReportFigure } from '@/components/report/report-figure';
import { TagsTable } from '@/components/report/tags-table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { TagRow, TagsChart } from '@/lib/report/charts/tags-chart';

export function TagsFigure({ chart, locale }: { chart: TagsChart; locale: Locale }) {
  const t = getTranslator(locale, 'report');
  return (
    <ReportFigure
      chart={chart}
      locale={locale}
      table={(label) => <TagsTable label={label} rows={chart.rows} locale={locale} />}
    >
      {(texts) => <LevelRows id={chart.id} {...texts} rows={chart.rows.map(toRow)} />}
    </ReportFigure>
  );

  function toRow({ code, explanation, comments, usual, times }: TagRow) {
    const level = times === null ? t('charts.tags_48h.firstTime') : t('charts.tags_48h.times', { times });
    return {
      key: code,
      label: explanation,
      detail: `${t('charts.tags_48h.count', { n: comments })} · ${level}`,
      value: comments,
      usual,
    };
  }
}
