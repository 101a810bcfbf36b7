import { Certainty } from '@/components/report/certainty';
import { FrozenNote } from '@/components/report/frozen-note';
import { Highlights } from '@/components/report/highlights';
import { Lead } from '@/components/report/lead';
import { Masthead } from '@/components/report/masthead';
import { Method } from '@/components/report/method';
import { ReportChart } from '@/components/report/report-chart';
import { WeekLinks } from '@/components/report/week-links';
import type { Locale } from '@/i18n/locales';
import { sayReport } from '@/i18n/say-report';
import { getTranslator } from '@/i18n/translator';
import type { Report } from '@/lib/report/compose-report';

type ReportPageProps = { report: Report; locale: Locale; isPermalink?: boolean };

export function ReportPage({ report, locale, isPermalink = false }: ReportPageProps) {
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
            <ReportChart key={chart.id} chart={chart} week={week} locale={locale} />
          ))}
        </div>
        <Certainty report={report} locale={locale} />
      </main>
      <Method report={report} locale={locale} />
    </div>
  );
}

function describeWeek({ week, isClosed }: Report, locale: Locale) {
  const t = getTranslator(locale, 'report');
  const lastMoment = new Date(Date.parse(week.to) - 1);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'America/Sao_Paulo' });
  const state = isClosed ? t('closed') : t('open');
  return [t('week', { number: week.number }), dates.formatRange(new Date(week.from), lastMoment), state].join(
    ' · ',
  );
}
