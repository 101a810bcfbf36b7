import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ArtistPage } from '@/components/report/artist-page';
import { isLocale, locales } from '@/i18n/locales';
import { artistPath } from '@/i18n/report-path';
import { sayReport } from '@/i18n/say-report';
import { siteUrl } from '@/lib/http/site-url';
import { readSlug } from '@/lib/report/artist-slug';
import { getArtistReport } from '@/lib/report/get-artist-report';

export const revalidate = 60;

type ArtistPageProps = { params: Promise<{ locale: string; artista: string }> };

/** Once a request: the page and its metadata read the same report. */
const loadArtist = cache(getArtistReport);

/** None at build: each is drawn when it is first asked for, and kept; proxy.ts lets only known artists in. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: ArtistPageProps): Promise<Metadata> {
  const { locale, artista } = await params;
  const report = await loadArtist(readSlug(artista));
  if (!report || !isLocale(locale)) return {};
  const { name, slug, headline } = report;
  const description = sayReport(locale)(headline);
  const languages = locales.map((language) => [language, artistPath(language, slug)]);
  return {
    metadataBase: new URL(siteUrl()),
    title: name,
    description,
    alternates: {
      canonical: artistPath(locale, slug),
      languages: Object.fromEntries(languages),
      types: { 'application/json': `/api/relatorio/semana/artista/${encodeURIComponent(slug)}` },
    },
    openGraph: { type: 'article', title: description, locale: locale.replace('-', '_') },
  };
}

export default async function ArtistReportPage({ params }: ArtistPageProps) {
  const { locale, artista } = await params;
  const report = await loadArtist(readSlug(artista));
  if (!report || !isLocale(locale)) notFound();
  return <ArtistPage report={report} locale={locale} />;
}
