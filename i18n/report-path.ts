import { defaultLocale, type Locale } from '@/i18n/locales';

/** Where the report is read: Portuguese has no prefix (see the rewrites in next.config.ts). */
export function reportPath(locale: Locale, weekId?: string): string {
  const path = ['', 'relatorio', 'semana', weekId].filter((part) => part !== undefined).join('/');
  return locale === defaultLocale ? path : `/${locale}${path}`;
}
