import type { Locale } from '@/i18n/locales';

/** With one decimal where it has one. Rounded down: a threshold never shows as more than it is. */
export function formatPercent(share: number, locale: Locale): string {
  const options = { style: 'percent', maximumFractionDigits: 1, roundingMode: 'floor' } as const;
  return new Intl.NumberFormat(locale, options).format(Math.round(share * 1e6) / 1e6);
}
