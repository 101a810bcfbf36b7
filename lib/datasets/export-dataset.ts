import { DateTime } from 'luxon';
import type { Dataset } from '@/db/queries/dataset-items';
import type { Actor } from '@/lib/audit/actor';
import { recordExport } from '@/lib/audit/record-export';
import { readDatasetPages } from '@/lib/datasets/read-dataset';
import { localZone } from '@/lib/text/local-zone';

/** A set as JSONL in the form of the corpus, read as fast as its reader takes it. The audit log keeps it. */
export async function exportDataset(dataset: Dataset, actor: Actor): Promise<Response> {
  const day = DateTime.now().setZone(localZone).toISODate();
  const parts = writeParts(dataset, actor);
  const first = await parts.next(); // what fails at once is an error and not a broken file
  return new Response(toStream(first, parts), {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': `attachment; filename="${dataset}-${day}.jsonl"`,
    },
  });
}

async function* writeParts(dataset: Dataset, actor: Actor): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const asked = {
    actor,
    action: 'dataset.exported',
    format: 'jsonl',
    filters: { conjunto: dataset },
  } as const;
  for await (const lines of recordExport(readDatasetPages(dataset), asked))
    yield encoder.encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

type Parts = AsyncGenerator<Uint8Array>;

function toStream(first: IteratorResult<Uint8Array>, parts: Parts): ReadableStream<Uint8Array> {
  let ahead: typeof first | null = first;
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = ahead ?? (await parts.next());
        ahead = null;
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
