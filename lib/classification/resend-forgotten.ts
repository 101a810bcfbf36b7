import { getDatabase } from '@/db/client';
import { listForgotten } from '@/db/queries/model-queue';
import { emit } from '@/inngest/client';
import { commentsDoubtedEvents } from '@/inngest/events';

const forgottenAfterMs = 180_000;
/** Within this span the same comments are named again only once: a long queue is not a dropped event. */
const occasionMs = 600_000;
const mostAtOnce = 2_000;

/** Asks again for what nobody has taken from the model's queue: its event may have been dropped. */
export async function resendForgotten(): Promise<void> {
  const now = Date.now();
  const before = new Date(now - forgottenAfterMs).toISOString();
  const occasion = `sweep ${Math.floor(now / occasionMs)}`;
  await getDatabase().transaction(async (tx) => {
    const forgotten = await listForgotten(tx, { before, limit: mostAtOnce });
    await emit(tx, commentsDoubtedEvents(forgotten, { occasion }));
  });
}
