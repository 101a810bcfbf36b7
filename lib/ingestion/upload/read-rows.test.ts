import { mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFile } from '@/lib/ingestion/upload/ingest-file';
import { readCsv } from '@/lib/ingestion/upload/read-csv';
import { readJson, readJsonLines } from '@/lib/ingestion/upload/read-json';
import { describeForApi } from '@/lib/ingestion/upload/describe-file';
import { readRows } from '@/lib/ingestion/upload/read-rows';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alumusic-rows-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function save(content: string | Buffer, name: string) {
  const path = join(folder, 'file');
  await writeFile(path, content);
  return { path, name };
}
const check = async (content: string | Buffer, name = 'comentarios.csv') =>
  checkFile(await save(content, name));
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

it('takes every separator but the line feed as part of a JSON line', async () => {
  expect(await texts('{"texto":"a\u2028b"}\r\n"c"', 'x.jsonl')).toEqual(['a\u2028b', 'c']);
});

describe('a JSON text beyond its limits', () => {
  const nested = `${'['.repeat(65)}${']'.repeat(65)}`;

  it('is refused with 413 over 25 MB, where the same lines would do', async () => {
    const content = `"a"\n${' '.repeat(25 * 1024 * 1024)}`;
    await expect(check(content, 'x.json')).rejects.toMatchObject({ status: 413 });
    expect(await check(content, 'x.jsonl')).toMatchObject({ accepted: 1 });
  });

  it('is refused for its depth', async () => {
    const message = 'O arquivo tem níveis demais.';
    await expect(check(`["a",${nested}]`, 'x.json')).rejects.toMatchObject({ status: 422, message });
  });

  it('is the error of its line alone', async () => {
    const long = `"a"${' '.repeat(200_000)}`;
    const { accepted, errors } = await check(`"a"\n${long}\n${nested}\n"b"`, 'x.jsonl');
    expect(accepted).toBe(2);
    expect(errors).toEqual([
      { linha: 2, campo: 'linha', mensagem: 'passa de 200000 caracteres' },
      { linha: 3, campo: 'linha', mensagem: 'tem níveis demais' },
    ]);
  });
});

it('takes 500,000 rows and refuses one more', async () => {
  const count = async (rows: number) => {
    let read = 0;
    for await (const _row of readRows(await save('1\n'.repeat(rows), 'x.jsonl'))) read += 1;
    return read;
  };
  expect(await count(500_000)).toBe(500_000);
  await expect(count(500_001)).rejects.toMatchObject({ status: 413, code: 'arquivo_com_linhas_demais' });
});

it('tells which columns of a CSV it knows', async () => {
  const csv = '"Comentário";nota;Banda;texto\noi;5;Nina;\n';
  expect(await describeForApi(await save(csv, 'x.csv'))).toMatchObject({ colunas: ['texto', 'artista'] });
  expect(await describeForApi(await save('"oi"', 'x.jsonl'))).toMatchObject({ colunas: null });
});

it.each([
  ['CSV', readCsv],
  ['JSON', readJson],
  ['JSON lines', readJsonLines],
])('reports a file of %s that cannot be read', async (_case, read) => {
  const missing = { path: join(folder, 'none'), encoding: 'utf-8' as const };
  await expect(read(missing).next()).rejects.toMatchObject({ code: 'ENOENT' });
});

describe.runIf(process.platform === 'linux')('no file stays open', () => {
  const openFiles = async () => {
    const links = await readdir('/proc/self/fd');
    const targets = await Promise.all(links.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')));
    return targets.filter((target) => target.startsWith(folder));
  };
  const filler = 'mais uma linha qualquer\n'.repeat(20_000);

  it.each([
    ['a bad header', 'x.csv', `nome\n${filler}`],
    ['a quote that does not close', 'x.csv', `texto\n"${filler}`],
    ['malformed JSON', 'x.json', filler],
  ])('after many files with %s', async (_case, name, content) => {
    for (let i = 0; i < 20; i += 1) await expect(check(content, name)).rejects.toThrow();
    await expect.poll(openFiles).toEqual([]);
  });

  it.each(['x.csv', 'x.jsonl'])('when the reader of %s stops early', async (name) => {
    for (let i = 0; i < 20; i += 1)
      for await (const _row of readRows(await save(`texto\n${filler}`, name))) break;
    await expect.poll(openFiles).toEqual([]);
  });
});
