import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';
import type { Encoding } from '@/lib/ingestion/upload/detect-encoding';

type TextFile = { path: string; encoding: Encoding; maxBytes?: number };

/** A file's text part by part, without its byte order mark. The file is closed however the reading ends. */
export async function* readText({ path, encoding, maxBytes = Infinity }: TextFile): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  for await (const chunk of createReadStream(path, { end: maxBytes - 1 })) yield decoder.write(chunk);
  yield decoder.end() ?? '';
}
