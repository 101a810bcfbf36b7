import { IntlMessageFormat } from 'intl-messageformat';
import { _createCache, _createIntlFormatters, createTranslator } from 'next-intl';
import type { Locale } from '@/i18n/locales';
import { getMessages, type Messages, type Namespace } from '@/i18n/messages';
import { localZone } from '@/lib/text/local-zone';

export type Translator<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>;

type Kept = {
  get<N extends Namespace>(namespace: N): Translator<N> | undefined;
  set<N extends Namespace>(namespace: N, translator: Translator<N>): unknown;
};
/** A translator parses each message once. */
const kept: Record<Locale, Kept> = { 'pt-BR': new Map(), en: new Map() };

type Formatters = NonNullable<Parameters<typeof createTranslator>[0]['_formatters']>;

/**
 * A message is looked up by its text. Left alone, use-intl looks it up by all formats as well, which it writes out as
 * JSON each time: half of what a text takes. No caller passes formats of its own.
 */
function keepMessages(): Formatters {
  const parsed = new Map<unknown, IntlMessageFormat>();
  const formatters: Formatters = _createIntlFormatters(_createCache());
  formatters.getMessageFormat = (message, locale, formats, options) => {
    const known =
      parsed.get(message) ?? new IntlMessageFormat(message, locale, formats, { formatters, ...options });
    parsed.set(message, known);
    return known;
  };
  return formatters;
}

const formatters: Record<Locale, Formatters> = { 'pt-BR': keepMessages(), en: keepMessages() };

/**
 * The texts of one namespace, for server components, metadata and routes. The language is always passed, never
 * looked up: a page that reads it from a cookie or header is no longer static.
 */
export function getTranslator<const N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const known = kept[locale].get(namespace);
  if (known) return known;
  const messages = getMessages(locale);
  const translator = createTranslator<Messages, N>({
    locale,
    messages,
    namespace,
    timeZone: localZone,
    _formatters: formatters[locale],
  });
  kept[locale].set(namespace, translator);
  return translator;
}
