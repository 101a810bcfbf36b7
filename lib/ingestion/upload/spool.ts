import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@/lib/errors';

export const fileMaxBytes = 50 * 1024 * 1024;

export type SpooledFile = { path: string; name: string; sha256: string };
type Discardable = {
  /** Removes the temporary copy. */
  discard: () => Promise<void>;
};

/** Lets `fill` write a temporary file; it is gone when `fill` fails, else once it is discarded. */
export async function spool<T extends object>(fill: (path: string) => Promise<T>): Promise<T & Discardable> {
  const folder = await mkdtemp(join(tmpdir(), 'alumusic-upload-'));
  const discard = () => rm(folder, { recursive: true, force: true });
  try {
    return { ...(await fill(join(folder, 'file'))), discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** Writes what comes to the file and answers its SHA-256. */
export async function saveHashed(source: AsyncIterable<Uint8Array>, path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(
    source,
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(path),
  );
  return hash.digest('hex');
}

export const tooLarge = () =>
  new AppError({ code: 'arquivo_grande_demais', status: 413, message: 'O arquivo passa de 50 MB.' });
