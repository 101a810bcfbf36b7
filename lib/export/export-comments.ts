import { DateTime } from 'luxon';
import type { Actor } from '@/lib/audit/actor';
import { recordExport } from '@/lib/audit/record-export';
import { UnavailableError } from '@/lib/errors';
import { getExportFormat, type ExportFormat } from '@/lib/export/export-format';
import type { ExportSearch } from '@/lib/export/export-params';
import type { ExportRow } from '@/lib/export/export-row';
import { readPages } from '@/lib/export/read-pages';
import { localZone } from '@/lib/text/local-zone';
import { log } from '@/lib/log';

/** Each may hold a connection of the pool while it reads a page. */
const atMostAtOnce = 4;
let running = 0;

/**
 * A file of all the comments that a search finds, read only as fast as its reader takes it. Its first rows are
 * read before this resolves, so that what fails at once is an error and not a broken file. The audit log keeps it.
 */
export async function exportComments(
  search: ExportSearch,
  { actor, signal }: { actor: Actor; signal: AbortSignal },
): Promise<Response> {
  const format = getExportFormat(search);
  const leaving = new AbortController();
  const { formato, planilha, ...filters } = search;
  const pages = recordExport(readPages(filters, leaving.signal), {
    actor,
    action: 'comments.exported',
    format: planilha ? `${formato} (planilha)` : formato,
    filters,
  });
  const parts = writeParts(format, pages);
  const leave = async () => {
    leaving.abort();
    // A page that was being read fails by the cancelling: nobody waits for it any more.
    await parts.return(undefined).catch(() => undefined);
  };
  signal.addEventListener('abort', () => void leave(), { once: true });
  const first = await parts.next();
  if (signal.aborted) await leave(); // whoever left before anybody listened
  return new Response(toStream({ first, parts, leave, signal: leaving.signal }), {
    headers: {
      'content-type': format.contentType,
      'content-disposition': `attachment; filename="${fileName(search)}"`,
    },
  });
}

async function* writeParts(format: ExportFormat, pages: AsyncGenerator<ExportRow[]>): AsyncGenerator<string> {
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

type Export = {
  first: IteratorResult<string>;
  parts: AsyncGenerator<string>;
  leave: () => Promise<void>;
  signal: AbortSignal;
};

function toStream({ first, parts, leave, signal }: Export): ReadableStream<Uint8Array> {
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
async function nextPart(parts: Export['parts'], signal: AbortSignal) {
  try {
    const part = await parts.next();
    signal.throwIfAborted(); // who left has no end of the file, either
    return part;
  } catch (error) {
    if (!signal.aborted) log.error({ err: error }, 'an export broke off');
    throw new Error('The export broke off.'); // without its cause: Next prints it, and it may carry a search
  }
}

function fileName({ formato }: ExportSearch): string {
  return `comentarios-${DateTime.now().setZone(localZone).toISODate()}.${formato}`;
}
