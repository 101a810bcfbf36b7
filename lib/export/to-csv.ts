import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | null;
export type CsvStyle = { separator: ',' | ';'; decimal: '.' | ',' };

/**
 * What a spreadsheet program may run as a formula: it begins with `=`, `+`, `-`, `@` or their full-width and small
 * forms, blanks and invisible characters before them or not, or with a tab or a line break.
 */
const formula = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;

/** Lines of RFC 4180. A text that could be a formula gets an apostrophe in front, and nothing else changes. */
export function toCsv(rows: readonly CsvCell[][], { separator, decimal }: CsvStyle): string {
  return stringify([...rows], {
    delimiter: separator,
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
    cast: {
      string: (text) => (formula.test(text) ? `'${text}` : text), // the library's own rule knows fewer forms
      number: (value) => String(value).replace('.', decimal),
    },
  });
}
