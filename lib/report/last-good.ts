import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { log } from '@/lib/log';

/** Beside the pages that Next keeps, and gone with them: the next build may have other shapes. */
const folder = path.join('.next', 'last-good');

/** Keeps a value on disk for when the database is down; what is not built has nowhere to keep it. */
export async function keepLastGood(name: string, value: unknown): Promise<void> {
  try {
    await mkdir(folder).catch(ignoreExisting);
    const file = fileOf(name);
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, serialize(value));
    await rename(draft, file); // readers get one or the other, whole
  } catch (error) {
    log.debug({ name, err: error }, 'a report is not kept on disk');
  }
}

/** What was last kept under a name; null where nothing whole was. */
export async function readLastGood<T>(name: string): Promise<T | null> {
  try {
    return deserialize(await readFile(fileOf(name)));
  } catch {
    return null;
  }
}

function fileOf(name: string): string {
  return path.join(folder, encodeURIComponent(name));
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
