import { weekCardSize } from '@/components/report/files/week-card';
import { defaultLocale, locales, type Locale } from '@/i18n/locales';
import { feedPath } from '@/i18n/report-path';
import { getTranslator } from '@/i18n/translator';

type ReportHeadProps = {
  locale: Locale;
  /** Absolute address of a path of the house. */
  urlOf: (path: string) => string;
  /** Where the page is in each language, and what it says as JSON. */
  pathOf: (locale: Locale) => string;
  json: string;
  headline: string;
  /** The week of the picture; none before the first report. */
  cardOf?: string;
};

/** What others are told of a page of the report: search engines, feed readers, and whoever is sent a link to it. */
export function ReportHead({ locale, urlOf, pathOf, json, headline, cardOf }: ReportHeadProps) {
  const url = urlOf(pathOf(locale));
  return (
    <>
      <meta name="description" content={headline} />
      <link rel="canonical" href={url} />
      {locales.map((language) => (
        <link key={language} rel="alternate" hrefLang={language} href={urlOf(pathOf(language))} />
      ))}
      <link rel="alternate" type="application/json" href={urlOf(json)} />
      <link rel="alternate" type="application/atom+xml" href={urlOf(feedPath(locale))} />
      <meta property="og:type" content="article" />
      <meta property="og:url" content={url} />
      <meta property="og:title" content={headline} />
      <meta property="og:description" content={getTranslator(locale, 'report')('lead')} />
      <meta property="og:locale" content={locale.replace('-', '_')} />
      {cardOf && <CardTags url={urlOf(cardPath(locale, cardOf))} alt={headline} />}
    </>
  );
}

function CardTags({ url, alt }: { url: string; alt: string }) {
  return (
    <>
      <meta property="og:image" content={url} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={`${weekCardSize.width}`} />
      <meta property="og:image:height" content={`${weekCardSize.height}`} />
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

function cardPath(locale: Locale, weekId: string): string {
  const language = locale === defaultLocale ? '' : `?idioma=${locale}`;
  return `/api/relatorio/semana/${weekId}/og.png${language}`;
}
