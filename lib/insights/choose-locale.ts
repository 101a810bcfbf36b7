import { defaultLocale, type Locale } from '@/i18n/locales';

/** By what a client prefers of the two: `en-US,en;q=0.9,pt;q=0.8` is English. */
export function chooseLocale(acceptLanguage: string | null): Locale {
  const ranges = (acceptLanguage ?? '').split(',').map((range, index) => {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const quality = /^\s*q=([\d.]+)/.exec(parameters.join(';'))?.[1];
    return { language: tag.split('-')[0], quality: Number(quality ?? 1), index };
  });
  const [first] = ranges
    .filter(({ language, quality }) => (language === 'pt' || language === 'en') && quality > 0)
    .toSorted((a, b) => b.quality - a.quality || a.index - b.index);
  return first?.language === 'en' ? 'en' : defaultLocale;
}
