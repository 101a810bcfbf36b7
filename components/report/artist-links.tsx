import type { Locale } from '@/i18n/locales';
import { artistPath } from '@/i18n/report-path';
import { getTranslator } from '@/i18n/translator';
import type { ArtistRow } from '@/lib/report/charts/artists-chart';

/** The artists of a chart that have a report of their own. */
export function ArtistLinks({ rows, locale }: { rows: ArtistRow[]; locale: Locale }) {
  const t = getTranslator(locale, 'report');
  const links = rows.flatMap(({ name, slug }) => (name === null || slug === null ? [] : [{ name, slug }]));
  if (links.length === 0) return null;
  return (
    <nav aria-label={t('artist.pages')} className="inline-links">
      {t('artist.pages')}:{' '}
      {links.map(({ name, slug }) => (
        <a key={slug} href={artistPath(locale, slug)}>
          {name}
        </a>
      ))}
    </nav>
  );
}
