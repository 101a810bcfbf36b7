import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Say } from '@/lib/report/phrase';

/** Gives the report's sentences a language. */
export function sayReport(locale: Locale): Say {
  const t = getTranslator(locale, 'report');
  return ({ key, values }) => t(key, values);
}
