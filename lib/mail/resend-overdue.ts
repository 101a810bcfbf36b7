import { getDatabase } from '@/db/client';
import { listOverdue } from '@/db/queries/messages';
import { emit } from '@/inngest/client';
import { mailQueued } from '@/inngest/events';

const overdueMs = 60_000;
const occasionMs = 120_000;
const mostAtOnce = 500;

/** Asks again for messages whose time came and that nobody took: an event was dropped, or a run gave up waiting. */
export async function resendOverdue(): Promise<void> {
  const occasion = `sweep ${Math.floor(Date.now() / occasionMs)}`;
  await getDatabase().transaction(async (tx) => {
    const overdue = await listOverdue(tx, { afterMs: overdueMs, limit: mostAtOnce });
    await emit(
      tx,
      overdue.map(({ id }) => mailQueued({ messageId: id }, { occasion })),
    );
  });
}
