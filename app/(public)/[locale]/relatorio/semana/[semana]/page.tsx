import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReportPage } from '@/components/report/report-page';
import { isLocale } from '@/i18n/locales';
import { siteUrl } from '@/lib/http/site-url';
import { loadReport } from '../load-report';
import { reportMetadata } from '../report-metadata';

export const revalidate = 60;

type WeekPageProps = { params: Promise<{ locale: string; semana: string }> };

/** None at build: each week is drawn when it is first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: WeekPageProps): Promise<Metadata> {
  const { locale, semana } = await params;
  return isLocale(locale) ? reportMetadata({ loaded: await loadReport(semana), locale, weekId: semana }) : {};
}

export default async function WeekPage({ params }: WeekPageProps) {
  const { locale, semana } = await params;
  if (!isLocale(locale)) notFound();
  const loaded = await loadReport(semana);
  if (loaded.is !== 'ready') notFound();
  return <ReportPage report={loaded.report} locale={locale} site={siteUrl()} isPermalink />;
}
