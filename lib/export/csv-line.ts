export type CsvCell = string | number | null;
export type CsvStyle = { separator: ',' | ';'; decimal: '.' | ',' };

/**
 * What a spreadsheet program may run as a formula: it begins with `=`, `+`, `-`, `@` or their full-width and small
 * forms, blanks and invisible characters before them or not, or with a tab or a line break.
 */
const formula = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;

/** One line of RFC 4180. A text that could be a formula gets an apostrophe in front, and nothing else changes. */
export function toCsvLine(cells: CsvCell[], { separator, decimal }: CsvStyle): string {
  const written = cells.map((cell) => {
    if (cell === null) return '';
    if (typeof cell === 'number') return quote(String(cell).replace('.', decimal), separator);
    return quote(formula.test(cell) ? `'${cell}` : cell, separator);
  });
  return `${written.join(separator)}\r\n`;
}

function quote(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
