import { defaultLocale, type Locale } from '@/i18n/locales';

/** Where the report is read: Portuguese has no prefix (see the rewrites in next.config.ts). */
export function reportPath(locale: Locale, weekId?: string): string {
  return join(locale, ['semana', weekId]);
}

/** The report of one artist. */
export function artistPath(locale: Locale, slug: string): string {
  return join(locale, ['semana', 'artista', encodeURIComponent(slug)]);
}

/** One chart of the report, to be shown inside other people's pages. */
export function embedPath(locale: Locale, { weekId, chartId }: { weekId?: string; chartId: string }): string {
  return join(locale, ['semana', weekId, 'incorporar', chartId]);
}

export function feedPath(locale: Locale): string {
  return join(locale, ['feed.xml']);
}

function join(locale: Locale, parts: (string | undefined)[]): string {
  const path = ['/relatorio', ...parts.filter((part) => part !== undefined)].join('/');
  return locale === defaultLocale ? path : `/${locale}${path}`;
}
