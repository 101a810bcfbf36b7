import type { ReactNode } from 'react';
import { ChartFigure } from '@/components/charts/chart-figure';
import { EmptyDrawing } from '@/components/charts/empty-drawing';
import type { Locale } from '@/i18n/locales';
import { sayReport } from '@/i18n/say-report';
import { getTranslator } from '@/i18n/translator';
import type { ChartBase } from '@/lib/report/charts/chart';

type ReportFigureProps = {
  chart: ChartBase<string>;
  locale: Locale;
  table: (label: string) => ReactNode;
  children: (texts: { title: string; description: string }) => ReactNode;
};

/** A chart of the report in its language, in any of its states. */
export function ReportFigure({ chart, locale, table, children }: ReportFigureProps) {
  const t = getTranslator(locale, 'report');
  const say = sayReport(locale);
  const texts = { title: say(chart.title), description: say(chart.description) };
  if (chart.state === 'empty')
    return (
      <ChartFigure id={chart.id} {...texts}>
        <EmptyDrawing
          title={t('charts.emptyTitle')}
          text={chart.notice ? say(chart.notice) : t('charts.emptyText')}
        />
      </ChartFigure>
    );
  return (
    <ChartFigure
      id={chart.id}
      {...texts}
      sample={t('charts.n', { n: chart.n })}
      notice={chart.notice ? say(chart.notice) : undefined}
      table={{ label: t('charts.table'), content: table(texts.title) }}
    >
      {children(texts)}
    </ChartFigure>
  );
}
