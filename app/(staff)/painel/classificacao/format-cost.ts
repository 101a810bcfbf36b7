import type { Locale } from '@/i18n/locales';

const formatters: Record<Locale, Intl.NumberFormat> = {
  'pt-BR': createFormatter('pt-BR'),
  en: createFormatter('en'),
};

/** US dollars; a call often costs less than a cent. */
export function formatCost(usd: number, locale: Locale): string {
  return formatters[locale].format(usd);
}

function createFormatter(locale: Locale) {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: 2,
    maximumFractionDigits: 6,
  });
}
