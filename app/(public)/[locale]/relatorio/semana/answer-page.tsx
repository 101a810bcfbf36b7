import { z } from 'zod';
import { writeReportDocument } from '@/components/report/files/report-document';
import { ReportHead } from '@/components/report/files/report-head';
import { ReportPage } from '@/components/report/report-page';
import { WaitingPage } from '@/components/report/waiting-page';
import { locales, type Locale } from '@/i18n/locales';
import { reportPath } from '@/i18n/report-path';
import { sayReport } from '@/i18n/say-report';
import { getTranslator } from '@/i18n/translator';
import { siteUrl } from '@/lib/http/site-url';
import type { Report } from '@/lib/report/compose-report';
import { getPageStyle } from '@/lib/report/page-style';
import { loadReport } from './load-report';
import { toNotFoundPage, toPage } from './to-page';

const paramsSchema = z.object({ locale: z.enum(locales), semana: z.string().optional() });
type Context = { params: Promise<unknown> };

/** The report as a page; Next keeps what this answers, and the last good one when it throws. */
export async function answerPage(_request: Request, { params }: Context): Promise<Response> {
  const { locale, semana } = paramsSchema.parse(await params);
  const loaded = await loadReport(semana);
  switch (loaded.is) {
    case 'ready':
      return toPage(await writeReport(loaded.report, { locale, weekId: semana }));
    case 'waiting':
      return toPage(await writeWaiting(locale));
    case 'none':
      return toNotFoundPage(locale);
  }
}

function writeReport(report: Report, { locale, weekId }: { locale: Locale; weekId?: string }) {
  const t = getTranslator(locale, 'report');
  return writeReportDocument({
    locale,
    style: getPageStyle(),
    title: weekId ? `${t('title')} ${weekId}` : t('title'),
    head: (
      <ReportHead
        locale={locale}
        urlOf={siteUrl}
        pathOf={(language) => reportPath(language, weekId)}
        json={['/api/relatorio/semana', weekId].filter(Boolean).join('/')}
        headline={sayReport(locale)(report.headline)}
        cardOf={report.week.id}
      />
    ),
    children: (
      <ReportPage report={report} locale={locale} site={siteUrl()} isPermalink={weekId !== undefined} />
    ),
  });
}

function writeWaiting(locale: Locale) {
  const t = getTranslator(locale, 'report');
  return writeReportDocument({
    locale,
    style: getPageStyle(),
    title: t('title'),
    head: (
      <ReportHead
        locale={locale}
        urlOf={siteUrl}
        pathOf={reportPath}
        json="/api/relatorio/semana"
        headline={t('lead')}
      />
    ),
    children: <WaitingPage locale={locale} />,
  });
}
