const joinsNoEmoji =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
/** Controls, direction overrides, invisible and unassigned characters, halves of pairs, and letters that draw nothing. */
const hostile =
  /(?!\u200d)[\p{Cf}\p{Co}\p{Cn}\p{Cs}\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]|(?!\s)\p{Cc}/gu;
const stackedMarks = /(\p{M}{2})\p{M}+/gu;

/** A text on one line that shows all it has and disturbs nothing around it. */
export function cleanText(text: string): string {
  return text
    .replace(hostile, '')
    .replace(joinsNoEmoji, '')
    .replace(stackedMarks, '$1')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}
