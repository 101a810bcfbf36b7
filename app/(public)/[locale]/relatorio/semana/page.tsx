import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReportPage } from '@/components/report/report-page';
import { WaitingPage } from '@/components/report/waiting-page';
import { isLocale } from '@/i18n/locales';
import { siteUrl } from '@/lib/http/site-url';
import { loadReport } from './load-report';
import { reportMetadata } from './report-metadata';

export const revalidate = 60;

type WeekPageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: WeekPageProps): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? reportMetadata({ loaded: await loadReport(), locale }) : {};
}

export default async function CurrentWeekPage({ params }: WeekPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const loaded = await loadReport();
  return loaded.is === 'ready' ? (
    <ReportPage report={loaded.report} locale={locale} site={siteUrl()} />
  ) : (
    <WaitingPage locale={locale} />
  );
}
