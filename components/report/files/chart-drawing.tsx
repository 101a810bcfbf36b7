import { cutDrawings } from '@/components/report/files/cut-drawings';
import { toMarkup } from '@/components/report/files/to-markup';
import { ReportChart } from '@/components/report/report-chart';
import type { Locale } from '@/i18n/locales';
import { sayReport } from '@/i18n/say-report';
import { getTranslator } from '@/i18n/translator';
import type { Chart } from '@/lib/report/charts/list-charts';
import type { Report } from '@/lib/report/compose-report';

export type ChartOfReport = { report: Report; chart: Chart; locale: Locale };

/** A chart of the report for use outside of its page: the texts around it, and the same drawing that the page has. */
export async function readChart({ report, chart, locale }: ChartOfReport, { widthPx }: { widthPx: number }) {
  const t = getTranslator(locale, 'report');
  const say = sayReport(locale);
  const figure = await toMarkup(<ReportChart chart={chart} week={report.week} locale={locale} />);
  return {
    eyebrow: `${getTranslator(locale, 'common')('product')} · ${t('files.week', { week: report.week.id })}`,
    title: say(chart.title),
    description: say(chart.description),
    notice: chart.state === 'empty' ? t('charts.emptyTitle') : chart.notice && say(chart.notice),
    sample: t('charts.n', { n: chart.n }),
    drawings: cutDrawings(figure, { widthPx }),
  };
}

export type ReadChart = Awaited<ReturnType<typeof readChart>>;
