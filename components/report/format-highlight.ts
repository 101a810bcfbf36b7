import type { Locale } from '@/i18n/locales';
import type { Highlight } from '@/lib/report/highlights';

/** A figure of the week, or what it was before; null where nobody said anything. */
export function formatHighlight(
  value: number | null,
  unit: Highlight['unit'],
  locale: Locale,
): string | null {
  if (value === null) return null;
  return new Intl.NumberFormat(locale, { style: unit === 'share' ? 'percent' : 'decimal' }).format(value);
}
