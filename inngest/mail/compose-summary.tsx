import { describeWeek } from '@/components/report/describe-week';
import { describeBefore } from '@/components/report/describe-before';
import { formatHighlight } from '@/components/report/format-highlight';
import { getDatabase } from '@/db/client';
import { getVersionTexts } from '@/db/queries/released-summaries';
import type { MailChart, SummaryMailProps } from '@/emails/summary-mail';
import type { Locale } from '@/i18n/locales';
import { reportPath } from '@/i18n/report-path';
import { sayReport } from '@/i18n/say-report';
import { getTranslator } from '@/i18n/translator';
import { drawChart } from '@/inngest/mail/draw-chart';
import { siteUrl } from '@/lib/http/site-url';
import type { AttachedFile } from '@/lib/mail/message-parts';
import { leaveUrl } from '@/lib/mail/reader-links';
import type { CategoriesChart } from '@/lib/report/charts/categories-chart';
import type { Report } from '@/lib/report/compose-report';
import { getReport } from '@/lib/report/get-report';
import { summaryTextsSchema, type SummaryText } from '@/lib/summary/summary-text';
import { cleanLine } from '@/lib/text/clean-line';
import { stripLinks } from '@/lib/text/strip-links';

export type ComposedMail = { subject: string; html: string; text: string; attachments: AttachedFile[] };
type Week = { report: Report; locale: Locale };

const chartIds = ['categorias', 'volume_diario'];

type Released = { week: string; version: number };

/** The mail of a released summary in one language, its pictures kept; null when it is gone. */
export async function composeSummary(
  { week, version }: Released,
  locale: Locale,
): Promise<ComposedMail | null> {
  const texts = await getVersionTexts(getDatabase(), { week, version });
  const report = texts === null ? null : await getReport(week);
  if (!report) return null;
  const charts = report.charts.filter(({ id, state }) => chartIds.includes(id) && state !== 'empty');
  const drawn = await Promise.all(charts.map((chart) => drawChart({ report, chart, locale })));
  const pictures = drawn.map(({ chart }) => chart);
  const props = toProps(summaryTextsSchema.parse(texts)[locale], pictures, { report, locale });
  return { subject: props.subject, ...(await render(props)), attachments: drawn.map(({ file }) => file) };
}

/** Loaded when there is something to write: the library takes a second. */
async function render(props: SummaryMailProps) {
  const [{ SummaryMail }, { renderMail }] = await Promise.all([
    import('@/emails/summary-mail'),
    import('@/emails/render-mail'),
  ]);
  return renderMail(<SummaryMail {...props} />);
}

function toProps(summary: SummaryText, charts: MailChart[], { report, locale }: Week): SummaryMailProps {
  const clean = (text: string) => stripLinks(cleanLine(text));
  return {
    locale,
    subject: clean(summary.subject),
    preheader: clean(summary.preheader),
    eyebrow: describeWeek(report, locale),
    headline: clean(summary.headline),
    figures: describeFigures({ report, locale }),
    paragraphs: summary.paragraphs.map(clean),
    categories: describeCategories({ report, locale }),
    charts,
    quotes: summary.quotes.map(({ text }) => clean(text)),
    reportUrl: siteUrl(reportPath(locale, report.week.id)),
    leaveUrl: leaveUrl(),
  };
}

function describeFigures({ report, locale }: Week): SummaryMailProps['figures'] {
  const say = sayReport(locale);
  return report.highlights.map((highlight) => ({
    id: highlight.id,
    label: say({ key: `highlights.${highlight.id}` }),
    value: formatHighlight(highlight.value, highlight.unit, locale) ?? '–',
    detail: describeBefore(highlight, report, locale),
  }));
}

function describeCategories({ report, locale }: Week): SummaryMailProps['categories'] {
  const t = getTranslator(locale, 'mail');
  const names = getTranslator(locale, 'categories');
  const chart = report.charts.find((each): each is CategoriesChart => each.id === 'categorias');
  return (chart?.rows ?? []).map(({ category, comments, share }) => ({
    category,
    label: names(category),
    share: formatHighlight(share, 'share', locale),
    comments: t(category === 'spam' ? 'summary.spam' : 'summary.comments', { n: comments }),
  }));
}
