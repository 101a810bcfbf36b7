import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guessField } from '@/lib/ingestion/upload/columns';
import { describeFile } from '@/lib/ingestion/upload/describe-file';
import { checkFile } from '@/lib/ingestion/upload/ingest-file';
import { parseMap } from '@/lib/ingestion/upload/parse-map';
import { previewFile } from '@/lib/ingestion/upload/preview-file';
import { parseWishes, suggestMap } from '@/lib/ingestion/upload/suggest-map';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alumusic-map-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function save(content: string, name: string) {
  const path = join(folder, 'file');
  await writeFile(path, content);
  return { path, name };
}

it.each([
  ['Comentário', 'texto'],
  ['comment', 'texto'],
  ['CONTENT', 'texto'],
  ['Message', 'texto'],
  ['author', 'autor'],
  ['Date', 'data'],
  ['created_at', 'data'],
  ['Artist', 'artista'],
  ['song-title', 'faixa'],
  ['Source', 'origem'],
  ['External ID', 'id_externo'],
  ['nota', null],
  ['', null],
])('takes a column %j for %j', (column, field) => {
  expect(guessField(column)).toBe(field);
});

describe('a map', () => {
  it('names columns, and what it does not name is ignored', async () => {
    const columns = parseMap('{"O que disse":"texto","Quem":"autor","texto":null,"Nota":""}');
    const csv = 'O que disse;Quem;texto;artista\nmuito bom;Ana;outro;Nina\n';
    const { sample } = await checkFile({ ...(await save(csv, 'x.csv')), columns });
    expect(sample).toMatchObject([{ texto: 'muito bom', autor: 'Ana', artista: null }]);
    const lines = '{"O que disse":"a","artista":"Nina"}\n';
    const { sample: objects } = await checkFile({ ...(await save(lines, 'x.jsonl')), columns });
    expect(objects).toMatchObject([{ texto: 'a', artista: null }]);
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '["texto"]'],
    ['an unknown field', '{"a":"texto","b":"status"}'],
    ['no text', '{"a":"autor"}'],
    ['two columns for one field', '{"a":"texto","b":"autor","c":"autor"}'],
  ])('is refused with %s', (_case, sent) => {
    expect(() => parseMap(sent)).toThrow(expect.objectContaining({ status: 422 }));
  });

  it('that names a column the file has not is refused', async () => {
    const file = { ...(await save('texto\noi\n', 'x.csv')), columns: parseMap('{"Comentário":"texto"}') };
    await expect(checkFile(file)).rejects.toMatchObject({ code: 'coluna_de_texto_ausente' });
  });

  it('may be absent', () => {
    expect([parseMap(undefined), parseMap(' ')]).toEqual([undefined, undefined]);
  });
});

describe('a suggestion', () => {
  const sample = { columns: ['id', 'Comment', 'texto', 'Nota'], rows: [['17', 'bom', 'x', '5']] };

  it('gives no field twice, and takes an id that is no UUID for a foreign one', () => {
    expect([...suggestMap(sample, new Map())]).toEqual([
      ['id', 'id_externo'],
      ['Comment', 'texto'],
      ['texto', null],
      ['Nota', null],
    ]);
  });

  it('follows what was chosen before', () => {
    const wishes = parseWishes('{"texto":"texto","Nota":"autor","id":null,"gone":"data"}');
    expect([...suggestMap(sample, wishes).values()]).toEqual([null, null, 'texto', 'autor']);
  });

  it('does without choices that cannot be read', () => {
    for (const sent of ['{', '[]', '{"a":"status"}', undefined]) expect(parseWishes(sent).size).toBe(0);
  });
});

it('describes a file by its own columns and first rows', async () => {
  const csv = 'Comentário;Nota;Nota\n"linha um\nlinha dois";5;6\noi\n';
  expect(await describeFile(await save(csv, 'x.csv'))).toEqual({
    encoding: 'utf-8',
    delimiter: ';',
    columns: ['Comentário', 'Nota'],
    rows: [
      ['linha um\nlinha dois', '5'],
      ['oi', ''],
    ],
  });
  const lines = '{"a":"x","b":{"c":1}}\n{"a":null,"d":2}\nlixo\n"só texto"\n';
  expect(await describeFile(await save(lines, 'x.jsonl'))).toMatchObject({
    delimiter: null,
    columns: ['a', 'b', 'd', 'texto'],
    rows: [
      ['x', '{"c":1}', '', ''],
      ['', '', '2', ''],
      ['', '', '', 'só texto'],
    ],
  });
});

describe('a preview', () => {
  const csv = ['opinião do fã;artist', 'canção boa;Nina', ' ;Nina', 'ruim;'].join('\n');
  const file = new File([new Uint8Array(iconv.encode(csv, 'windows-1252'))], 'Comentários.csv');

  it('waits for the column of the text, then counts and names the bad rows', async () => {
    expect(await previewFile(file, new Map())).toMatchObject({
      encoding: 'windows-1252',
      delimiter: ';',
      fields: [null, 'artista'],
      check: null,
    });
    expect(await previewFile(file, new Map([['opinião do fã', 'texto']]))).toMatchObject({
      fields: ['texto', 'artista'],
      check: { accepted: 2, refused: 1, errors: [{ linha: 3, campo: 'texto' }] },
    });
  });
});
