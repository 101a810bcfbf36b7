import { defaultLocale, locales, type Locale } from '@/i18n/locales';

export type LocaleQuery = Promise<{ idioma?: string | string[] }>;

/** Who is not known yet has the language that the address asks for, else Portuguese. */
export async function localeOf(searchParams: LocaleQuery): Promise<Locale> {
  const { idioma } = await searchParams;
  return locales.find((known) => known === idioma) ?? defaultLocale;
}
