import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

/** "37", or "mais de 500" where nobody counted further. */
export function countText({ count, isMore }: { count: number; isMore: boolean }, locale: Locale): string {
  return getTranslator(locale, 'pipeline')('count', { count, isMore: String(isMore) });
}
