import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { plainCsv, spreadsheetCsv, toCsv } from '@/lib/export/to-csv';

const styles = [plainCsv, spreadsheetCsv];
const signs = ['=', '-', '＠'];
const breaks = [',', ';', '\t', '|', '\n', '\r', '\r\n'];
const starts = ['', ...['', 'a"b', '"a"'].flatMap((text) => breaks.map((by) => text + by))];
const gaps = ['', ' ', '\t', '\r', '\n', '"', ' "" ', '"\u200b\ufeff'];
const ends = ['1,x;y\t|', '1","x";"x'];

const read = (csv: string, delimiter: string, quote: '"' | false = '"'): string[][] =>
  parse(csv, { delimiter, quote, relax_column_count: true, relax_quotes: true });

it.each([
  ['=HYPERLINK("http://evil.example")', '\'=HYPERLINK("http://evil.example")'],
  ['-1+1', "'-1+1"],
  ['  =1', "  '=1"],
  ['\u200b=1', "\u200b'=1"],
  ['\tum', "'\tum"],
  ['\r=1', "'\r'=1"],
  ['oi;=1+1;x', "oi;'=1+1;x"],
  ['oi,=1+1,x', "oi,'=1+1,x"],
  ['a\n=1+1;x', "a\n'=1+1;x"],
  ['a|"＝1"', 'a|"\'＝1"'],
  ['oi, @banda', "oi, '@banda"],
])('writes %j as %j', (text, safe) => {
  for (const style of styles)
    expect(read(toCsv([[text, 'b']], style), style.separator)).toEqual([[safe, 'b']]);
});

it.each([...'=+-@＝＋－＠﹦﹢﹣﹫'])('takes %s for the sign of a formula', (sign) => {
  expect(toCsv([[`${sign}1`, `a|${sign}1`]], plainCsv)).toBe(`'${sign}1,a|'${sign}1\r\n`);
});

it.each(styles)('begins no cell with a formula, whatever it is opened with: %o', (style) => {
  const texts = starts.flatMap((start) =>
    gaps.flatMap((gap) => signs.flatMap((sign) => ends.map((end) => start + gap + sign + end))),
  );
  const rows = texts.map((text) => [text, 'x', text]);
  const cells = [',', ';', '\t', '|'].flatMap((delimiter) => [
    ...read(toCsv(rows, style), delimiter, false).flat(),
    ...rows.flatMap((row) => readOrNothing(toCsv([row], style), delimiter)),
  ]);
  expect(cells.length).toBeGreaterThan(texts.length * 16);
  expect(cells.filter((cell) => /^[\s\p{Cf}"]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u.test(cell))).toEqual([]);
});

/** A quote that no longer closes, read by another separator, ends the reading. */
function readOrNothing(csv: string, delimiter: string): string[] {
  try {
    return read(csv, delimiter).flat();
  } catch {
    return [];
  }
}

it('gives back each text by its own separator, but for the apostrophes', () => {
  const texts = starts.flatMap((start) =>
    gaps.flatMap((gap) => signs.map((sign) => `${start}${gap}${sign}1`)),
  );
  for (const style of styles) {
    const back = read(toCsv([texts], style), style.separator);
    expect(back.map((row) => row.map((text) => text.replaceAll("'", '')))).toEqual([texts]);
  }
});

it.each([
  'a=b',
  "d'água",
  'dois - três',
  'oi @banda',
  '"aspas", vírgula; e ponto',
  'um\r\ndois',
  'um\rdois',
  '',
])('leaves %j as it is', (text) => {
  for (const style of styles)
    expect(read(toCsv([['x', text]], style), style.separator)).toEqual([['x', text]]);
});

it('takes no longer for blanks, quotes and signs that follow each other', () => {
  const texts = ['\t', '"', '=', ',', ' ', ',\u200b', ', '].map((part) => `${part.repeat(100_000)}=1`);
  const startedAt = performance.now();
  toCsv([texts], plainCsv);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});

it('writes nothing for null, and numbers by the style', () => {
  expect(toCsv([[null, 0.93, 'a']], plainCsv)).toBe(',0.93,a\r\n');
  expect(toCsv([[null, 0.93, 'a']], spreadsheetCsv)).toBe(';0,93;a\r\n');
});
