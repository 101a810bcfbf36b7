import type { Locale } from '@/i18n/locales';

type ConfidenceProps = { value: number; label: string; locale: Locale };

/** A probability as a percentage; 99.9 % never rounds up to certainty. */
export function Confidence({ value, label, locale }: ConfidenceProps) {
  const shown = value < 1 ? Math.min(value, 0.99) : 1;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(shown);
  return (
    <span className="whitespace-nowrap">
      {label} <strong className="font-semibold">{percent}</strong>
    </span>
  );
}
