import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { getDatabase, type Db } from '@/db/client';
import { retryDeadlocks } from '@/db/retry-deadlocks';
import { recordAudit } from '@/db/queries/audit';
import { listComments, listDecidable, type ListedComment } from '@/db/queries/comments';
import { recordDecisions } from '@/db/queries/decisions';
import { queueForModel } from '@/db/queries/model-queue';
import { advanceTask, createTask, endTask, getTask, lockTaskPart } from '@/db/queries/tasks';
import { emit } from '@/inngest/client';
import { commentsDoubtedEvents, reclassificationContinued } from '@/inngest/events';
import { signedBy, type Actor } from '@/lib/audit/actor';
import type { Decision } from '@/lib/classification/create-classifier';
import { modelVersionOf } from '@/lib/classification/ask-model';
import { getClassifier } from '@/lib/classification/get-classifier';
import {
  assertPossible,
  classificationSettingsSchema,
  getClassificationSettings,
  policies,
  type ClassificationSettings,
} from '@/lib/classification/policy';
import { sureFrom } from '@/lib/classification/sure-from';
import { toNewDecision } from '@/lib/classification/to-new-decision';
import { parseCursor, toCursor } from '@/lib/comments/page-cursor';
import { toFilters } from '@/lib/comments/search-comments';
import { commentSearchSchema } from '@/lib/comments/search-params';
import { env } from '@/lib/env';
import { getModelSettings, type ModelSettings } from '@/lib/llm/get-model';
import { selectionRequestSchema, selectionSchema, type Selection } from '@/lib/comments/selection';
import { announceFinished } from '@/lib/webhooks/announce-comments';

export const reclassificationSchema = selectionRequestSchema.extend({
  politica: z.enum(policies).optional().describe('A configurada, quando ausente'),
});
export type Reclassification = z.infer<typeof reclassificationSchema>;

/** What a task of this kind carries. */
export const reclassificationParamsSchema = z.object({
  filtros: selectionSchema,
  settings: classificationSettingsSchema,
});
const chunkSize = 500;

/** Decides a selection again with the present model, as a job; what a person decided stays. Returns the task's id. */
export async function startReclassification(
  { filtros, politica, actor }: Reclassification & { actor: Actor },
  model: ModelSettings | null = getModelSettings(env),
): Promise<string> {
  const db = getDatabase();
  const stored = await getClassificationSettings(db, model);
  const policy = politica ?? stored.policy;
  assertPossible(policy, model);
  const params = { filtros, settings: { ...stored, policy } };
  const id = uuidv7();
  await db.transaction(async (tx) => {
    await createTask(tx, { id, kind: 'reclassification', params, total: null, createdBy: actor.key });
    await emit(tx, [reclassificationContinued({ taskId: id, from: null })]);
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'comments.reclassified',
      subject: `task:${id}`,
      details: { filtros: Object.keys(filtros), policy },
    });
  });
  return id;
}

/** One part of the work and, in the same transaction, the event for the next; safe to repeat. */
export async function continueReclassification(taskId: string, from: string | null): Promise<void> {
  const db = getDatabase();
  const task = await getTask(db, taskId);
  if (task?.status !== 'running') return;
  const { filtros, settings } = reclassificationParamsSchema.parse(task.params);
  const page = await listPage(db, filtros, from);
  const { sure, doubted } = await decideAgain(db, page, settings);
  const last = page.at(-1);
  const to = page.length === chunkSize && last ? toCursor(last) : null;
  await retryDeadlocks(() =>
    db.transaction(async (tx) => {
      if (!(await lockTaskPart(tx, { id: taskId, position: from }))) return;
      const recorded = await recordDecisions(tx, sure);
      await announceFinished(tx, recorded);
      const changed = recorded.filter(({ old, category }) => old?.category !== category).length;
      await advanceTask(tx, taskId, { done: page.length, changed, queued: doubted.length, position: to });
      await queueForModel(tx, doubted);
      await emit(tx, commentsDoubtedEvents(doubted, { occasion: taskId }));
      if (to === null) await endTask(tx, taskId, { status: 'completed' });
      else await emit(tx, [reclassificationContinued({ taskId, from: to })]);
    }),
  );
}

export async function failReclassification(taskId: string, error: string): Promise<void> {
  await endTask(getDatabase(), taskId, { status: 'failed', error });
}

async function listPage(db: Db, selection: Selection, from: string | null): Promise<ListedComment[]> {
  const filters = await toFilters(commentSearchSchema.parse(selection));
  const after = from === null ? undefined : (parseCursor(from) ?? undefined);
  return filters ? listComments(db, { filters, limit: chunkSize, after }) : [];
}

/** What stays as it was is left out: the history records decisions, not visits. */
async function decideAgain(db: Db, page: ListedComment[], settings: ClassificationSettings) {
  const classifier = await getClassifier(db);
  const threshold = sureFrom(settings, classifier);
  const model = getModelSettings(env);
  const asked = model && modelVersionOf(model);
  const listed = new Map(page.map((comment) => [comment.id, comment]));
  const open = await listDecidable(db, [...listed.keys()]);
  const revisions = new Map(open.map(({ id, revision }) => [id, revision]));
  const decisions = classifier.classifyComments(open).map((decision) => ({
    decision,
    revision: revisions.get(decision.id) ?? 0,
  }));
  const { sure = [], doubted = [] } = Object.groupBy(decisions, ({ decision }) =>
    decision.confidence >= threshold ? 'sure' : 'doubted',
  );
  return {
    sure: sure
      .filter(({ decision }) => isNews(decision, listed.get(decision.id)))
      .map(({ decision, revision }) => toNewDecision(decision, revision)),
    doubted: doubted
      .filter(({ decision }) => listed.get(decision.id)?.modelVersion !== asked)
      .map(({ decision, revision }) => ({ id: decision.id, revision })),
  };
}

function isNews(decision: Decision, before: ListedComment | undefined): boolean {
  return (
    decision.modelVersion !== before?.modelVersion ||
    decision.category !== before.category ||
    decision.tags.toSorted().join() !== before.tags.join()
  );
}
