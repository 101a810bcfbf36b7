/** Marks that turn, hide or part text without being seen; the joiner inside emoji stays. */
const unseen = /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
const breaks = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;

/** A text on one line, with nothing in it that a reader cannot see: safe as a subject, a header or a line of a mail. */
export function cleanLine(text: string): string {
  return text.toWellFormed().replace(unseen, '').replace(breaks, ' ').trim();
}
