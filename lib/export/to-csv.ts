import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | null;
export type CsvStyle = { separator: ',' | ';'; decimal: '.' | ',' };

export const plainCsv: CsvStyle = { separator: ',', decimal: '.' };
export const spreadsheetCsv: CsvStyle = { separator: ';', decimal: ',' };

/**
 * Where a spreadsheet program may begin a cell that it runs: before `=`, `+`, `-`, `@` or their full-width and small
 * forms, when only blanks, invisible characters and quotes part them from the text's beginning, from a line break or
 * from any separator, as whoever opens the file may choose another than ours. Also before a tab or a line break that
 * begins a text. It looks back from the sign: forwards, a long run of blanks would be read again from each of them.
 */
const cellThatRuns = /(?=[=+\-@＝＋－＠﹦﹢﹣﹫])(?<=(?:^|[,;|\t\r\n])[\s\p{Cf}"]*)|^(?=[\t\r\n])/gu;

/** Lines of RFC 4180. A text gets an apostrophe wherever a cell that runs could begin, and nothing else changes. */
export function toCsv(rows: readonly CsvCell[][], { separator, decimal }: CsvStyle): string {
  return stringify([...rows], {
    delimiter: separator,
    record_delimiter: '\r\n',
    quote_record_delimiter: true, // one half of it, too
    cast: {
      string: (text) => text.replace(cellThatRuns, "'"), // the library's own rule looks at the first character alone
      number: (value) => String(value).replace('.', decimal),
    },
  });
}
