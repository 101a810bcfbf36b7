import type { Locale } from '@/i18n/locales';
import en from '@/messages/en.json';
import ptBr from '@/messages/pt-BR.json';

export type Messages = typeof ptBr;
export type Namespace = keyof Messages;

const catalogues: Record<Locale, Messages> = { 'pt-BR': ptBr, en };

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

export function getMessages(locale: Locale): Messages {
  return catalogues[locale];
}

/** Only what a page's client components say, for `<IntlProvider messages>`. */
export function pickMessages(locale: Locale, namespaces: Namespace[]): Partial<Messages> {
  const wanted = new Set<string>(namespaces);
  return Object.fromEntries(
    Object.entries(getMessages(locale)).filter(([namespace]) => wanted.has(namespace)),
  );
}
