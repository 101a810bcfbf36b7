import type { Locale } from '@/i18n/locales';
import { getMessages } from '@/i18n/messages';

/** What went wrong in words; `HTTP 500` for an answer, the code itself where there are no words. */
export function sayError(error: string, locale: Locale): string {
  if (error.startsWith('http_')) return `HTTP ${error.slice('http_'.length)}`;
  const texts: Record<string, string> = getMessages(locale).webhooks.failures;
  return texts[error] ?? error;
}
