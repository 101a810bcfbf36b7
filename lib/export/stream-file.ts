import { DateTime } from 'luxon';
import { recordExport, type ExportOf } from '@/lib/audit/record-export';
import { UnavailableError } from '@/lib/errors';
import type { FileFormat } from '@/lib/export/file-format';
import { log } from '@/lib/log';
import { localZone } from '@/lib/text/local-zone';

/** Of all kinds together: each may hold a connection of the pool while it reads a page. */
const atMostAtOnce = 4;
let running = 0;

type StreamedFile<Row> = {
  /** The file's, before the day. */
  name: string;
  format: FileFormat<Row>;
  /** The signal aborts once nobody waits for the next page any more. */
  readPages: (leaving: AbortSignal) => AsyncIterable<Row[]>;
  record: ExportOf;
  /** The request's. */
  signal: AbortSignal;
};

/**
 * Answers a file that is read only as fast as its reader takes it. Its first rows are read before this resolves, so
 * that what fails at once is an error and not a broken file. It ends when its reader leaves; the audit log keeps it.
 */
export async function streamFile<Row>(file: StreamedFile<Row>): Promise<Response> {
  const { format, signal } = file;
  const leaving = new AbortController();
  const parts = writeParts(format, recordExport(file.readPages(leaving.signal), file.record));
  const leave = async () => {
    leaving.abort();
    // A page that was being read fails by the cancelling: nobody waits for it any more.
    await parts.return(undefined).catch(() => undefined);
  };
  signal.addEventListener('abort', () => void leave(), { once: true });
  const first = await parts.next();
  if (signal.aborted) await leave(); // whoever left before anybody listened
  const day = DateTime.now().setZone(localZone).toISODate();
  return new Response(toStream({ first, parts, leave, signal: leaving.signal }), {
    headers: {
      'content-type': format.contentType,
      'content-disposition': `attachment; filename="${file.name}-${day}.${format.extension}"`,
    },
  });
}

async function* writeParts<Row>(
  format: FileFormat<Row>,
  pages: AsyncIterable<Row[]>,
): AsyncGenerator<string> {
  if (running >= atMostAtOnce)
    throw new UnavailableError('Já há exportações demais em andamento. Tente de novo em instantes.', 30);
  running += 1;
  try {
    let ahead = format.open;
    let isFirst = true;
    for await (const rows of pages) {
      yield ahead + format.write(rows, isFirst);
      ahead = '';
      isFirst = false;
    }
    yield ahead + format.close;
  } finally {
    running -= 1;
  }
}

type Stream = {
  first: IteratorResult<string>;
  parts: AsyncGenerator<string>;
  leave: () => Promise<void>;
  signal: AbortSignal;
};

function toStream({ first, parts, leave, signal }: Stream): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let ahead: typeof first | null = first;
  return new ReadableStream(
    {
      async pull(controller) {
        const part = ahead ?? (await nextPart(parts, signal));
        ahead = null;
        if (part.done) controller.close();
        else controller.enqueue(encoder.encode(part.value));
      },
      cancel: leave,
    },
    { highWaterMark: 0 },
  );
}

/** An error here breaks the connection off, so that no reader takes the file for whole. */
async function nextPart(parts: Stream['parts'], signal: AbortSignal) {
  try {
    const part = await parts.next();
    signal.throwIfAborted(); // who left has no end of the file, either
    return part;
  } catch (error) {
    if (!signal.aborted) log.error({ err: error }, 'an export broke off');
    throw new Error('The export broke off.'); // without its cause: Next prints it, and it may carry a search
  }
}
