import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { toCsv } from '@/lib/export/to-csv';

const plain = { separator: ',', decimal: '.' } as const;
const spreadsheet = { separator: ';', decimal: ',' } as const;
const read = (line: string, delimiter = ','): string[][] =>
  parse(line, { delimiter, relax_column_count: true });

it.each([
  '=HYPERLINK("http://evil.example")',
  '+cmd|calc',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '﹦1',
  '  =1',
  '\u200b=1',
  '\ufeff@x',
])('puts an apostrophe before %j', (text) => {
  expect(read(toCsv([[text, 'b']], plain))).toEqual([[`'${text}`, 'b']]);
});

it.each(['a=b', "d'água", 'dois - três', 'oi @banda', '"aspas", vírgula; e ponto', 'linha\r\ndois', ''])(
  'leaves %j as it is',
  (text) => {
    for (const style of [plain, spreadsheet])
      expect(read(toCsv([['x', text]], style), style.separator)).toEqual([['x', text]]);
  },
);

it('writes nothing for null, and numbers by the style', () => {
  expect(toCsv([[null, 0.93, 'a']], plain)).toBe(',0.93,a\r\n');
  expect(toCsv([[null, 0.93, 'a']], spreadsheet)).toBe(';0,93;a\r\n');
});
