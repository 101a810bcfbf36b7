import { createTranslator } from 'next-intl';
import type { Locale } from '@/i18n/locales';
import { getMessages, type Messages, type Namespace } from '@/i18n/messages';

/**
 * The texts of one namespace, for server components, metadata and routes. The language is always passed, never
 * looked up: a page that reads it from a cookie or header is no longer static.
 */
export function getTranslator<const N extends Namespace>(locale: Locale, namespace: N) {
  return createTranslator<Messages, N>({
    locale,
    messages: getMessages(locale),
    namespace,
    timeZone: 'America/Sao_Paulo',
  });
}

export type Translator<N extends Namespace> = ReturnType<typeof getTranslator<N>>;
