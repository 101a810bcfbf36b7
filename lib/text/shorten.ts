const segments = new Intl.Segmenter('pt-BR', { granularity: 'grapheme' });

/** A name that has room in a drawing: at most `most` characters, the last an ellipsis where some were cut. */
export function shorten(text: string, most: number): string {
  const characters = Array.from(segments.segment(text), ({ segment }) => segment);
  if (characters.length <= most) return text;
  return `${characters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}
