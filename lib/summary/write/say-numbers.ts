import type { Locale } from '@/i18n/locales';

/** How numbers are written in one language: `say(2, 'ponto', 'pontos')`, `percent(0.314)`. */
export function sayNumbers(locale: Locale) {
  const number = new Intl.NumberFormat(locale);
  const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return {
    number,
    tenth,
    percent: (share: number) => `${number.format(Math.round(share * 100))}%`,
    say: (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`,
  };
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
