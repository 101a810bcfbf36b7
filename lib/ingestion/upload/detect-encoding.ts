import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { AppError } from '@/lib/errors';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const binaryStarts = [
  '504b0304',
  '504b0506',
  '89504e47',
  '25504446',
  'ffd8ff',
  '1f8b',
  'd0cf11e0',
  '47494638',
  '377abcaf',
];

/**
 * The encoding of a text file: by its byte order mark, else UTF-8 when every byte of it is valid, else
 * windows-1252 (Latin-1 as spreadsheets write it). Refuses what is no text: zip, xlsx, pictures, NUL bytes.
 */
export async function detectEncoding(path: string): Promise<Encoding> {
  const start = await readStart(path);
  if (binaryStarts.some((magic) => start.toString('hex').startsWith(magic))) throw notText();
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const byZeros = encodingByZeros(start);
  if (byZeros) return byZeros;
  if (start.includes(0)) throw notText();
  return (await isUtf8(path)) ? 'utf-8' : 'windows-1252';
}

/** Text in UTF-16 without a mark shows as a zero in every other byte. */
function encodingByZeros(start: Buffer): Encoding | null {
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = start.length * 0.3;
  if (odd > most && even === 0) return 'utf-16le';
  if (even > most && odd === 0) return 'utf-16be';
  return null;
}

async function readStart(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

const notText = () =>
  new AppError({
    code: 'arquivo_nao_e_texto',
    status: 422,
    message: 'O arquivo não é texto. Exporte a planilha como CSV (UTF-8) e envie de novo.',
  });
