import type { Metadata } from 'next';
import { weekCardSize } from '@/components/report/files/week-card';
import { defaultLocale, locales, type Locale } from '@/i18n/locales';
import { feedPath, reportPath } from '@/i18n/report-path';
import { sayReport } from '@/i18n/say-report';
import { getTranslator } from '@/i18n/translator';
import { siteUrl } from '@/lib/http/site-url';
import type { LoadedReport } from './load-report';

type ReportMetadata = { loaded: LoadedReport; locale: Locale; weekId?: string };

export function reportMetadata({ loaded, locale, weekId }: ReportMetadata): Metadata {
  const t = getTranslator(locale, 'report');
  const title = weekId ? `${t('title')} ${weekId}` : t('title');
  const headline = loaded.is === 'ready' ? sayReport(locale)(loaded.report.headline) : t('lead');
  const languages = locales.map((language) => [language, reportPath(language, weekId)]);
  const json = ['/api/relatorio/semana', weekId].filter(Boolean).join('/');
  return {
    metadataBase: new URL(siteUrl()),
    title,
    description: headline,
    alternates: {
      canonical: reportPath(locale, weekId),
      languages: Object.fromEntries(languages),
      types: { 'application/json': json, 'application/atom+xml': feedPath(locale) },
    },
    openGraph: {
      type: 'article',
      title: headline,
      description: t('lead'),
      locale: locale.replace('-', '_'),
      ...(loaded.is === 'ready' && { images: [cardOf(loaded.report.week.id, { locale, alt: headline })] }),
    },
    twitter: { card: 'summary_large_image' },
  };
}

function cardOf(weekId: string, { locale, alt }: { locale: Locale; alt: string }) {
  const language = locale === defaultLocale ? '' : `?idioma=${locale}`;
  return {
    url: `/api/relatorio/semana/${weekId}/og.png${language}`,
    ...weekCardSize,
    type: 'image/png',
    alt,
  };
}
