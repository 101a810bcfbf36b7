import { watchBatch } from '@/lib/batches/watch-batch';
import { toWireBatch } from '@/lib/comments/wire';
import { eventStream } from '@/lib/http/event-stream';

/** The `Last-Event-ID` of who has seen the end: a browser connects again after every stream, also a complete one. */
export const endId = 'fim';

/** A batch's counters whenever they change, each with its instant as id; then `fim`, once nothing is pending. */
export function streamBatch(id: string): Response {
  return eventStream(({ send, close }) => {
    let sent = '';
    return watchBatch(id, ({ batch, at }) => {
      if (!batch) return close();
      const data = toWireBatch(batch);
      const fresh = JSON.stringify(data);
      if (fresh !== sent) send({ data, id: at });
      sent = fresh;
      if (batch.pending > 0) return;
      send({ name: 'fim', id: endId, data: {} });
      close();
    });
  });
}
