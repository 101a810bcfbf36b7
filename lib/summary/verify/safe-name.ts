import { findLinks } from '@/lib/summary/verify/find-links';
import { reservedWords } from '@/lib/summary/verify/lexicon';
import { nameKey } from '@/lib/text/fold';

/** What hides, marks up or would close a quotation. */
const unsafe =
  /[\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000<>[\]{}|\\`*_#@"“”«»\n]/u;
/** An apostrophe that would open a quotation, as in `'N Sync`. */
const openingMark = /(?<![\p{L}\p{N}])['‘’]/u;
const longest = 60;

/**
 * Whether a name may stand in a summary. Names come from whoever sent a comment, and are passed over when numbers are
 * checked: one that is a link, a number or a word of the trade could say what is not so.
 */
export function isSafeName(name: string): boolean {
  if (name.length === 0 || name.length > longest || name.trim() !== name || unsafe.test(name)) return false;
  if (openingMark.test(name)) return false;
  if (/\d\s?%/.test(name) || findLinks(name).length > 0 || name.normalize('NFC') !== name) return false;
  const words = nameKey(name).split(' ').filter(Boolean);
  return /\p{L}/u.test(name) && words.some((word) => word.length > 2 && !isReserved(word));
}

/** A quote is shown between marks and never read as ours, but a link in it would work. */
export function isSafeQuote({ text }: { text: string }): boolean {
  const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u;
  const visible = text.replaceAll(/\p{Emoji}[\u200D\uFE0F]+|\uFE0F/gu, '');
  return !hidden.test(visible) && findLinks(text).length === 0 && !/["“”«»]/.test(text);
}

function isReserved(word: string): boolean {
  return /^\d+$/.test(word) || reservedWords.has(word) || isInflected(word);
}

const stems =
  /^(elogi|critic|queix|reclam|sugest|suger|duvida|pergunt|spam|prais|compliment|complain|suggest|question|doubt|positiv|negativ|coment|opini|comment|sub|sob|cai|caem|cresc|aument|dobr|tripl|quadrupl|duplic|metad|terc|quart|quint|semana|week|estave|mantev|manti|alta|queda|recu)/;
const isInflected = (word: string) => stems.test(word);
