import { containsPersonalData } from '@/lib/privacy/mask-personal-data';
import { cleanText } from '@/lib/quotes/clean-text';

/** A comment as the public may read it, or why the public may not. */
export type QuoteCheck = { is: 'fit'; text: string } | { is: 'unfit'; why: UnfitReason };
export type UnfitReason = 'personalData' | 'link' | 'handle' | 'long' | 'empty';

export const longestQuote = 280;

const graphemes = new Intl.Segmenter('pt-BR', { granularity: 'grapheme' });
const link =
  /https?:|www\.|(?<![\p{L}\p{N}])[\p{L}\p{N}-]+\.(?:(?:com|net|org|br|app|site|online|shop|store|link|info|biz|xyz|top|club|live)(?![\p{L}\p{N}])|(?:me|be|co|ly|gl|gg|io|fm|tv|ai)\/)/iu;
const handle = /(?<![\p{L}\p{N}._-])@[\p{L}\p{N}._-]*[\p{L}\p{N}_]/gu;
const addressees = new RegExp(`^(?:${handle.source}[\\s,:]*)+`, 'u');

/**
 * What is left of a comment for a quote: no direction overrides or invisible characters, nobody addressed, and `@…`
 * where somebody is named by their handle. Refused where it held personal data or a link: what is cut out of a
 * sentence can be guessed from the rest of it.
 */
export function checkQuote(original: string): QuoteCheck {
  if (containsPersonalData(original)) return { is: 'unfit', why: 'personalData' };
  const clean = cleanText(original);
  const compatible = clean.normalize('NFKC'); // letters in disguise
  if (containsPersonalData(compatible)) return { is: 'unfit', why: 'personalData' };
  if (link.test(compatible)) return { is: 'unfit', why: 'link' };
  const text = clean.replace(addressees, '').replace(handle, '@…');
  if (/@\S/.test(text.replaceAll('@…', '').normalize('NFKC'))) return { is: 'unfit', why: 'handle' };
  if (!/\p{L}/u.test(text)) return { is: 'unfit', why: 'empty' };
  if (isLong(text)) return { is: 'unfit', why: 'long' };
  return { is: 'fit', text };
}

function isLong(text: string): boolean {
  let length = 0;
  for (const _ of graphemes.segment(text)) if (++length > longestQuote) return true;
  return false;
}
