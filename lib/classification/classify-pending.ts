import { getDatabase, type Db } from '@/db/client';
import { retryDeadlocks } from '@/db/retry-deadlocks';
import { listPending } from '@/db/queries/comments';
import { recordDecisions, recordFailures } from '@/db/queries/decisions';
import { queueForModel } from '@/db/queries/model-queue';
import { emit } from '@/inngest/client';
import { commentsDoubtedEvents } from '@/inngest/events';
import type { Decision } from '@/lib/classification/create-classifier';
import { getClassifier } from '@/lib/classification/get-classifier';
import { getClassificationSettings, type ClassificationSettings } from '@/lib/classification/policy';
import { sureFrom } from '@/lib/classification/sure-from';
import { toNewDecision } from '@/lib/classification/to-new-decision';
import { announceFinished } from '@/lib/webhooks/announce-comments';

type Options = {
  db?: Db;
  /** As stored when absent. */
  settings?: ClassificationSettings;
};

/**
 * Decides what is still pending among `ids`, or queues it for the language model where the policy says so; safe to
 * repeat, and late answers change nothing newer. A comment the classifier cannot take is marked as failed at once:
 * its neighbours do not wait for it.
 */
export async function classifyPending(
  ids: string[],
  { db = getDatabase(), settings }: Options = {},
): Promise<{ decided: number; queued: number }> {
  const pending = await listPending(db, ids);
  if (pending.length === 0) return { decided: 0, queued: 0 };
  const classifier = await getClassifier(db);
  const threshold = sureFrom(settings ?? (await getClassificationSettings(db)), classifier);
  const decisions = new Map(classifier.classifyComments(pending).map((decision) => [decision.id, decision]));
  const isSure = ({ confidence }: Decision) => confidence >= threshold;
  const sure = pending.flatMap(({ id, revision }) => {
    const decision = decisions.get(id);
    return decision && isSure(decision) ? [toNewDecision(decision, revision)] : [];
  });
  const doubted = pending.filter(({ id }) => {
    const decision = decisions.get(id);
    return decision && !isSure(decision);
  });
  const undecided = Map.groupBy(
    pending.filter(({ id }) => !decisions.has(id)),
    ({ batchId }) => batchId,
  );
  return retryDeadlocks(() =>
    db.transaction(async (tx) => {
      const decided = await recordDecisions(tx, sure);
      await queueForModel(tx, doubted);
      await emit(tx, commentsDoubtedEvents(doubted));
      for (const [batchId, comments] of undecided)
        await recordFailures(
          tx,
          batchId,
          comments.map(({ id }) => id),
        );
      await announceFinished(tx, pending);
      return { decided: decided.length, queued: doubted.length };
    }),
  );
}

/** What could not be classified after all attempts is shown as failed instead of waiting for ever. */
export async function failPending(batchId: string, ids: string[]) {
  await getDatabase().transaction(async (tx) => {
    await recordFailures(tx, batchId, ids);
    await announceFinished(tx, [{ batchId }]);
  });
}
