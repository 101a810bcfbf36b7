import { getDatabase, type Db } from '@/db/client';
import { listPending } from '@/db/queries/comments';
import { recordDecisions, recordFailures } from '@/db/queries/decisions';
import type { Decision } from '@/lib/classification/create-classifier';
import { getClassifier } from '@/lib/classification/get-classifier';

/**
 * Decides what is still pending among `ids`; safe to repeat, and late answers change nothing newer. A comment the
 * classifier cannot take is marked as failed at once: its neighbours do not wait for it.
 */
export async function classifyPending(ids: string[], db: Db = getDatabase()): Promise<{ decided: number }> {
  const pending = await listPending(db, ids);
  if (pending.length === 0) return { decided: 0 };
  const classifier = await getClassifier(db);
  const decisions = new Map(
    (await classifier.classifyComments(pending)).map((decision) => [decision.id, decision]),
  );
  const made = pending.flatMap(({ id, revision }) => {
    const decision = decisions.get(id);
    return decision ? [{ ...decision, revision, status: statusOf(decision) }] : [];
  });
  const undecided = Map.groupBy(
    pending.filter(({ id }) => !decisions.has(id)),
    ({ batchId }) => batchId,
  );
  return db.transaction(async (tx) => {
    const decided = await recordDecisions(tx, made);
    for (const [batchId, comments] of undecided)
      await recordFailures(
        tx,
        batchId,
        comments.map(({ id }) => id),
      );
    return { decided };
  });
}

function statusOf({ reviewReason }: Decision): 'classificado' | 'em_revisao' {
  return reviewReason === null ? 'classificado' : 'em_revisao';
}

/** What could not be classified after all attempts is shown as failed instead of waiting for ever. */
export async function failPending(batchId: string, ids: string[]) {
  await getDatabase().transaction((tx) => recordFailures(tx, batchId, ids));
}
