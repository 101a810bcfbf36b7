import type { Finding } from '@/lib/summary/verify/refusal';

/** What Portuguese and English prose is made of. All else hides, disguises or marks up. */
const odd = /[^A-Za-zÀ-ÖØ-öø-ÿ0-9 .,;:!?'’‘"“”«»()–—…%/&ªº°-]+/gu;
/** A sign before a number, and dashes that speak. */
const sign = /(?<![\p{L}\p{N}])[-–—]\s?\d\S*|^[-–—]/gu;

export function findOddCharacters(text: string): Finding[] {
  return [...text.matchAll(odd), ...text.matchAll(sign)].map(([passage]) => ({
    reason: 'caractere',
    passage: nameCharacters(passage),
  }));
}

/** A hidden character is named by its code point, or the reader of the refusal would see nothing. */
function nameCharacters(passage: string): string {
  return [...passage]
    .map((character) => (/[\p{C}\p{Z}\p{M}]/u.test(character) ? codePoint(character) : character))
    .join('');
}

function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
