import { getDatabase } from '@/db/client';
import { getBatch } from '@/db/queries/batches';
import type { Batch } from '@/db/schema/comments';
import { log } from '@/lib/log';

/** A batch as it was at an instant of the server's clock; null once it is gone. */
type SeenBatch = { batch: Batch | null; at: string };
type Listener = (seen: SeenBatch) => void;
type Watch = { listeners: Set<Listener>; last?: SeenBatch; timer?: NodeJS.Timeout };

const everyMs = 1_000;
const watches = new Map<string, Watch>();

/**
 * Tells the listener what a batch is like, now and every second; one query serves all who watch it. While the
 * database does not answer nothing is told. Returns what ends the watching.
 */
export function watchBatch(id: string, listener: Listener): () => void {
  const watch = watches.get(id) ?? startWatch(id);
  watch.listeners.add(listener);
  if (watch.last) listener(watch.last);
  return () => {
    watch.listeners.delete(listener);
    if (watch.listeners.size > 0) return;
    clearTimeout(watch.timer);
    if (watches.get(id) === watch) watches.delete(id);
  };
}

function startWatch(id: string): Watch {
  const watch: Watch = { listeners: new Set() };
  watches.set(id, watch);
  void look(id, watch);
  return watch;
}

async function look(id: string, watch: Watch): Promise<void> {
  try {
    const batch = await getBatch(getDatabase(), id);
    watch.last = { batch, at: new Date().toISOString() };
    for (const listener of watch.listeners) listener(watch.last);
  } catch (error) {
    log.warn({ err: error, batchId: id }, 'a batch could not be looked at');
  }
  if (watch.listeners.size > 0) watch.timer = setTimeout(() => void look(id, watch), everyMs);
}
