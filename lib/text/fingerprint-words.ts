import type { Token } from '@/lib/text/tokenise';

/** Texts of fewer different words repeat by chance: "que música linda" is nobody's campaign. */
export const leastWords = 4;

/**
 * One number for all texts that say the same words, whatever their order, case, accents, repeated letters, marks,
 * digits, emoji, mentions and links; 0 where there are too few words to compare. Below 2^53. It adds up hashes of the
 * different words, so that none need be sorted; a guess at the text can be confirmed by it, the text not read from it.
 */
export function fingerprintWords(tokens: readonly Token[]): number {
  const words = new Set<number>();
  for (const { kind, text } of tokens) if (kind === 'word') words.add(hashWord(text));
  if (words.size < leastWords) return 0;
  let [high, low] = [0, 0];
  for (const word of words) {
    high += mix(word ^ 0x9e3779b9);
    low += mix(word);
  }
  return (high % 2 ** 21) * 2 ** 32 + (low % 2 ** 32) || 1;
}

/** FNV-1a without what repeats: the tokeniser leaves pairs, which are spelling; here `amoo` and `amo` are one word. */
function hashWord(word: string): number {
  let [hash, last] = [0x811c9dc5, 0];
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit !== last) hash = Math.imul(hash ^ unit, 0x01000193);
    last = unit;
  }
  return hash;
}

/** Every bit depends on every bit: the last steps of MurmurHash3. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
