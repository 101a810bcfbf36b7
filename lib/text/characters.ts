/** What a UTF-16 unit (or the pair that starts at it) is to the tokeniser. */
export const CharacterClass = { space: 0, letter: 1, digit: 2, emoji: 3, mark: 4, invisible: 5 } as const;
export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];

const ascii = Array.from({ length: 128 }, (_, code) => classifyAscii(code));

function classifyAscii(code: number): CharacterClass {
  if (code <= 32 || code === 127) return CharacterClass.space;
  if (code >= 48 && code <= 57) return CharacterClass.digit;
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return isLetter ? CharacterClass.letter : CharacterClass.mark;
}

/** Coarse on purpose: a range test a character, because every comment passes through here. */
export function classifyCharacter(code: number): CharacterClass {
  if (code < 128) return ascii[code] ?? CharacterClass.mark;
  if (code < 0xc0) return code === 0xa0 ? CharacterClass.space : classifyLatinSign(code);
  if (code < 0x2000) return code === 0xd7 || code === 0xf7 ? CharacterClass.mark : CharacterClass.letter;
  if (code >= 0xfe00 && code <= 0xfe0f) return CharacterClass.invisible;
  if (code === 0xfeff || (code >= 0x200b && code <= 0x200f) || (code >= 0x2060 && code <= 0x206f))
    return CharacterClass.invisible;
  if (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x3000)
    return CharacterClass.space;
  if (code < 0x20d0) return CharacterClass.mark;
  if (code <= 0x20ff) return CharacterClass.invisible; // keycap and other combining signs
  if (code >= 0x2190 && code <= 0x2bff) return CharacterClass.emoji;
  if (code >= 0x1f3fb && code <= 0x1f3ff) return CharacterClass.invisible; // skin tones
  if (code >= 0xe0000) return CharacterClass.invisible; // tag characters
  if (code >= 0x1f000) return CharacterClass.emoji;
  if (code >= 0xd800 && code <= 0xdfff) return CharacterClass.invisible; // half a pair
  return CharacterClass.letter;
}

function classifyLatinSign(code: number): CharacterClass {
  if (code === 0xad) return CharacterClass.invisible; // soft hyphen
  return code === 0xaa || code === 0xb5 || code === 0xba ? CharacterClass.letter : CharacterClass.mark;
}
