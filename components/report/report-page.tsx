import { Bursts } from '@/components/report/bursts';
import { Certainty } from '@/components/report/certainty';
import { FrozenNote } from '@/components/report/frozen-note';
import { ChartLinks } from '@/components/report/chart-links';
import { describeWeek } from '@/components/report/describe-week';
import { Highlights } from '@/components/report/highlights';
import { Lead } from '@/components/report/lead';
import { Masthead } from '@/components/report/masthead';
import { Method } from '@/components/report/method';
import { ReportChart } from '@/components/report/report-chart';
import { Voices } from '@/components/report/voices';
import { WeekLinks } from '@/components/report/week-links';
import type { Locale } from '@/i18n/locales';
import { sayReport } from '@/i18n/say-report';
import type { Report } from '@/lib/report/compose-report';

type ReportPageProps = {
  report: Report;
  locale: Locale;
  /** The address of the house, for what is copied to other sites. */
  site: string;
  isPermalink?: boolean;
};

export function ReportPage({ report, locale, site, isPermalink = false }: ReportPageProps) {
  const { week } = report;
  return (
    <div className="mx-auto max-w-page px-4 sm:px-8">
      <Masthead locale={locale} weekId={isPermalink ? week.id : undefined} />
      <main id="conteudo">
        <Lead
          eyebrow={describeWeek(report, locale)}
          headline={sayReport(locale)(report.headline)}
          number={week.number}
        >
          <WeekLinks report={report} locale={locale} />
        </Lead>
        <Highlights report={report} locale={locale} />
        <FrozenNote report={report} locale={locale} />
        <div className="mt-14 grid gap-14 lg:grid-cols-2 lg:gap-x-12">
          {report.charts.map((chart) => (
            <div key={chart.id} className="min-w-0">
              <ReportChart chart={chart} week={week} locale={locale} />
              <ChartLinks chartId={chart.id} weekId={week.id} site={site} locale={locale} />
            </div>
          ))}
        </div>
        <Bursts report={report} locale={locale} />
        <Voices report={report} locale={locale} />
        <Certainty report={report} locale={locale} />
      </main>
      <Method report={report} locale={locale} />
    </div>
  );
}
