import { getDatabase } from '@/db/client';
import { listStalePending } from '@/db/queries/batches';
import { emit } from '@/inngest/client';
import { batchReceivedEvents } from '@/inngest/events';

const staleAfterMs = 120_000;
/** Within this span the same comments are sent again only once: a long queue is not a dropped event. */
const occasionMs = 600_000;
const mostAtOnce = 5_000;

/** Emits again what has been pending for two minutes: its event may have been dropped. Repeats are harmless. */
export async function resendStaleComments(): Promise<{ resent: number }> {
  const now = Date.now();
  const occasion = `sweep ${Math.floor(now / occasionMs)}`;
  const before = new Date(now - staleAfterMs).toISOString();
  return getDatabase().transaction(async (tx) => {
    const stale = await listStalePending(tx, { before, limit: mostAtOnce });
    const byBatch = Map.groupBy(stale, ({ batchId }) => batchId);
    const events = [...byBatch].flatMap(([batchId, comments]) =>
      batchReceivedEvents({ batchId, commentIds: comments.map(({ id }) => id) }, { occasion }),
    );
    await emit(tx, events);
    return { resent: stale.length };
  });
}
