import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileMaxBytes, tooLarge } from '@/lib/ingestion/upload/spool-upload';

export type SpooledFile = {
  path: string;
  name: string;
  sha256: string;
  /** Removes the temporary copy. */
  discard: () => Promise<void>;
};

/** Copies a form's file to disk, where the readers of uploads take it from. Refuses files over 50 MB (413). */
export async function spoolFile(file: File): Promise<SpooledFile> {
  if (file.size > fileMaxBytes) throw tooLarge();
  const folder = await mkdtemp(join(tmpdir(), 'alumusic-upload-'));
  const discard = () => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'file');
  const hash = createHash('sha256');
  try {
    await pipeline(Readable.from(hashed(file, hash)), createWriteStream(path));
    return { path, name: file.name, sha256: hash.digest('hex'), discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function* hashed(file: File, hash: ReturnType<typeof createHash>) {
  for await (const chunk of file.stream()) {
    hash.update(chunk);
    yield chunk;
  }
}
