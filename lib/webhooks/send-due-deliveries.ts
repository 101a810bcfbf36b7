import { getDatabase } from '@/db/client';
import { listDueDeliveries } from '@/db/queries/webhook-deliveries';
import { askForAttempts } from '@/lib/webhooks/announce';

const mostAtOnce = 500;
/** Within this span the same attempt is asked for only once more: a long queue is not a dropped event. */
const occasionMs = 600_000;

/** Asks for the attempts that have become due, and for those whose event was dropped. Repeats are harmless. */
export async function sendDueDeliveries(): Promise<{ due: number }> {
  const occasion = `sweep ${Math.floor(Date.now() / occasionMs)}`;
  return getDatabase().transaction(async (tx) => {
    const due = await listDueDeliveries(tx, mostAtOnce);
    await askForAttempts(tx, due, occasion);
    return { due: due.length };
  });
}
