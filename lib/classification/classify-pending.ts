import { getDatabase, type Db } from '@/db/client';
import { listPending } from '@/db/queries/comments';
import { recordDecisions, recordFailures } from '@/db/queries/decisions';
import { getClassifier } from '@/lib/classification/get-classifier';

/** Decides what is still pending among `ids`; safe to repeat, and late answers change nothing newer. */
export async function classifyPending(ids: string[], db: Db = getDatabase()): Promise<{ decided: number }> {
  const pending = await listPending(db, ids);
  if (pending.length === 0) return { decided: 0 };
  const classifier = await getClassifier(db);
  const revisions = new Map(pending.map(({ id, revision }) => [id, revision]));
  const decisions = await classifier.classifyComments(pending);
  const decided = await db.transaction((tx) =>
    recordDecisions(
      tx,
      decisions.map(({ reviewReason, ...decision }) => ({
        ...decision,
        reviewReason,
        revision: revisions.get(decision.id) ?? 0,
        status: reviewReason === null ? 'classificado' : 'em_revisao',
      })),
    ),
  );
  return { decided };
}

/** What could not be classified after all attempts is shown as failed instead of waiting for ever. */
export async function failPending(ids: string[]) {
  await getDatabase().transaction((tx) => recordFailures(tx, ids));
}
