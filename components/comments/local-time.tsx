import type { Locale } from '@/i18n/locales';
import { localZone } from '@/lib/text/local-zone';

type LocalTimeProps = { at: string; locale: Locale };

/** Made once: a formatter costs more than all it formats on a page. */
const formatters: Record<Locale, Intl.DateTimeFormat> = {
  'pt-BR': createFormatter('pt-BR'),
  en: createFormatter('en'),
};

/** An instant in the reader's language, at São Paulo's clock. */
export function LocalTime({ at, locale }: LocalTimeProps) {
  const instant = new Date(at);
  return <time dateTime={instant.toISOString()}>{formatters[locale].format(instant)}</time>;
}

function createFormatter(locale: Locale) {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: localZone,
  });
}
