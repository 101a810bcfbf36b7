import type { Locale } from '@/i18n/locales';

type LocalTimeProps = { at: string; locale: Locale };

/** An instant in the reader's language, at São Paulo's clock. */
export function LocalTime({ at, locale }: LocalTimeProps) {
  const instant = new Date(at);
  return <time dateTime={instant.toISOString()}>{formatterOf(locale).format(instant)}</time>;
}

function formatterOf(locale: Locale) {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'America/Sao_Paulo',
  });
}
