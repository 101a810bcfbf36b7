import type { Locale } from '@/i18n/locales';
import { getMessages } from '@/i18n/messages';

/** An action in words, or its code where there are none yet. */
export function sayAction(action: string, locale: Locale): string {
  const texts: Record<string, string> = getMessages(locale).audit.actions;
  return texts[action.replace('.', '_')] ?? action;
}
