import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFile } from '@/lib/ingestion/upload/ingest-file';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alumusic-rows-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function check(content: string | Buffer, name = 'comentarios.csv') {
  const path = join(folder, 'file');
  await writeFile(path, content);
  return checkFile({ path, name });
}
const texts = async (...file: Parameters<typeof check>) =>
  (await check(...file)).sample.map(({ texto }) => texto);

describe('a CSV', () => {
  it.each([',', ';', '\t', '|'])('is read with the delimiter %j', async (d) => {
    expect(await texts(`id_externo${d}texto${d}artista\n1${d}Canção boa${d}Nina\n`)).toEqual(['Canção boa']);
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])('is read in %s', async (encoding) => {
    const csv = 'texto;autor\nA canção não é ruim;João\n';
    expect(await texts(iconv.encode(csv, encoding, { addBOM: encoding !== 'windows-1252' }))).toEqual([
      'A canção não é ruim',
    ]);
  });

  it('keeps line breaks inside quotes', async () => {
    expect(await texts('texto,autor\r\n"linha um\r\nlinha dois",Ana\r\n')).toEqual([
      'linha um\r\nlinha dois',
    ]);
  });

  it('takes the good rows and names the line of each bad one', async () => {
    const { accepted, refused, errors } = await check('texto,data\nbom,\n ,\nruim,2026-02-30\n');
    expect({ accepted, refused }).toEqual({ accepted: 1, refused: 2 });
    expect(errors.map(({ linha, campo }) => [linha, campo])).toEqual([
      [3, 'texto'],
      [4, 'data'],
    ]);
  });

  it('ignores a category column: clients do not classify', async () => {
    const { sample } = await check('texto,categoria\noi,SPAM\n');
    expect(sample[0]).not.toHaveProperty('categoria');
  });

  it.each([
    ['no text column', 'nome,idade\nAna,3\n', 422],
    ['10,000 columns', `${Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(',')}\n`, 422],
    ['an unclosed quote', `texto\n"${'a'.repeat(300_000)}`, 422],
  ])('with %s is refused', async (_case, csv, status) => {
    await expect(check(csv)).rejects.toMatchObject({ status });
  });
});

it.each([
  ['a zip', Buffer.from('504b030414000600', 'hex')],
  ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex')],
  ['NUL bytes', Buffer.from('texto\noi\0\0\0mundo\n')],
])('refuses %s that is named .csv', async (_case, content) => {
  await expect(check(content)).rejects.toMatchObject({ code: 'arquivo_nao_e_texto' });
});

it('refuses a name with another ending', async () => {
  await expect(check('texto\noi\n', 'planilha.xlsx')).rejects.toMatchObject({ status: 415 });
});

it('reads JSON as a list, as an object with a list, and as texts', async () => {
  expect(await texts('[{"texto":"a"},{"text":"b"},"c"]', 'x.json')).toEqual(['a', 'b', 'c']);
  expect(await texts('{"comentarios":[{"texto":"a"}]}', 'x.json')).toEqual(['a']);
});

it('refuses JSON that is cut off', async () => {
  await expect(check('[{"texto":"a"}', 'x.json')).rejects.toMatchObject({ code: 'json_malformado' });
});

it('reads JSON lines and reports the line that is none', async () => {
  const { accepted, errors } = await check('{"texto":"a"}\n\n{"texto":\n"b"\n', 'x.jsonl');
  expect(accepted).toBe(2);
  expect(errors).toEqual([{ linha: 3, campo: 'linha', mensagem: 'não é JSON válido' }]);
});
