import type { Metadata } from 'next';
import { locales, type Locale } from '@/i18n/locales';
import { reportPath } from '@/i18n/report-path';
import { sayReport } from '@/i18n/say-report';
import { getTranslator } from '@/i18n/translator';
import { env } from '@/lib/env';
import type { LoadedReport } from './load-report';

type ReportMetadata = { loaded: LoadedReport; locale: Locale; weekId?: string };

export function reportMetadata({ loaded, locale, weekId }: ReportMetadata): Metadata {
  const t = getTranslator(locale, 'report');
  const title = weekId ? `${t('title')} ${weekId}` : t('title');
  const headline = loaded.is === 'ready' ? sayReport(locale)(loaded.report.headline) : t('lead');
  const languages = locales.map((language) => [language, reportPath(language, weekId)]);
  const json = ['/api/relatorio/semana', weekId].filter(Boolean).join('/');
  return {
    metadataBase: new URL(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`),
    title,
    description: headline,
    alternates: {
      canonical: reportPath(locale, weekId),
      languages: Object.fromEntries(languages),
      types: { 'application/json': json },
    },
    openGraph: { type: 'article', title: headline, description: t('lead'), locale: locale.replace('-', '_') },
  };
}
