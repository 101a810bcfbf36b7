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
export function pickMessages<N extends Namespace>(locale: Locale, namespaces: N[]): Pick<Messages, N> {
  const picked: Partial<Messages> = {};
  for (const namespace of namespaces) picked[namespace] = catalogues[locale][namespace];
  return picked as Pick<Messages, N>;
}
