import { getDatabase } from '@/db/client';
import { listStalePending } from '@/db/queries/batches';
import { emit } from '@/inngest/client';
import { batchReceived } from '@/inngest/events';

const staleAfterMs = 120_000;
/** Within this span the same comments are sent again only once: a long queue is not a dropped event. */
const occasionMs = 600_000;
const mostAtOnce = 5_000;
const commentsPerEvent = 500;

/** Emits again what has been pending for two minutes: its event may have been dropped. Repeats are harmless. */
export async function resendStaleComments(): Promise<{ resent: number }> {
  const now = Date.now();
  const occasion = `sweep ${Math.floor(now / occasionMs)}`;
  const before = new Date(now - staleAfterMs).toISOString();
  return getDatabase().transaction(async (tx) => {
    const stale = await listStalePending(tx, { before, limit: mostAtOnce });
    const chunks = Array.from({ length: Math.ceil(stale.length / commentsPerEvent) }, (_, index) =>
      stale.slice(index * commentsPerEvent, (index + 1) * commentsPerEvent),
    );
    await emit(
      tx,
      chunks.flatMap((chunk) => toEvent(chunk, occasion)),
    );
    return { resent: stale.length };
  });
}

function toEvent(chunk: { id: string; batchId: string }[], occasion: string) {
  const [first] = chunk;
  if (!first) return [];
  return [batchReceived({ batchId: first.batchId, commentIds: chunk.map(({ id }) => id) }, { occasion })];
}
