import { CharacterClass, classifyCharacter } from '@/lib/text/characters';

/** A text without disguises; `originalAt` leads each of its offsets back into the text it came from. */
export type PlainText = { text: string; originalAt(at: number): number };

const disguise =
  /[\t\r\xa0\xad\xb2\xb3\xb7\xb9\u0660-\u0669\u06f0-\u06f9\u180e\u2000-\u2015\u2022\u2024\u202a-\u202f\u205f-\u2089\u20e3\u2212\u2460-\u24ff\u3000\u30fb\ufe00-\ufe0f\ufe58\ufe63\ufeff\uff00-\uff5e]|[\u{1d400}-\u{1d7ff}\u{e0000}-\u{e0fff}]/u;
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const dots = /[\xb7\u2022\u2024\u30fb]/;

/**
 * Full-width and ornamental characters in their plain form, invisible ones dropped, every dash a hyphen and
 * every blank but the line feed a space.
 */
export function toPlainText(text: string): PlainText {
  if (!disguise.test(text)) return { text, originalAt: (at) => at };
  const origins: number[] = [];
  const units: string[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    const plain = plainCharacter(code);
    for (let unit = 0; unit < plain.length; unit++) origins.push(at + unit);
    units.push(plain);
    at += width;
  }
  return { text: units.join(''), originalAt: (at) => origins[at] ?? text.length };
}

function plainCharacter(code: number): string {
  const character = String.fromCodePoint(code);
  if (code < 128) return code === 9 || code === 13 ? ' ' : character;
  if (dashes.test(character)) return '-';
  if (dots.test(character)) return '.';
  if (isArabicDigit(code)) return String(code & 0xf);
  const kind = classifyCharacter(code);
  if (kind === CharacterClass.invisible || code === 0x180e) return '';
  if (kind === CharacterClass.space) return ' ';
  const compatible = character.normalize('NFKC');
  return compatible.length <= character.length ? compatible : character;
}

function isArabicDigit(code: number): boolean {
  return (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9);
}
