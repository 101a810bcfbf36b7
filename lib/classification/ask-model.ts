import { getDatabase } from '@/db/client';
import { retryDeadlocks } from '@/db/retry-deadlocks';
import { listApprovedTags } from '@/db/queries/catalogue';
import { listDecidable, type OpenComment } from '@/db/queries/comments';
import { recordDecisions } from '@/db/queries/decisions';
import {
  removeFromQueue,
  takeFromQueue,
  type QueuedComment,
  type QueueEntry,
} from '@/db/queries/model-queue';
import { proposeTags } from '@/db/queries/tags';
import type { Verdict } from '@/lib/classification/ask-about-comments';
import { askLanguageModel, promptSize } from '@/lib/classification/ask-language-model';
import { decideWithVerdict } from '@/lib/classification/decide-with-verdict';
import { getClassifier } from '@/lib/classification/get-classifier';
import { getClassificationSettings } from '@/lib/classification/policy';
import { toNewDecision } from '@/lib/classification/to-new-decision';
import { env } from '@/lib/env';
import { getModelSettings, type ModelSettings } from '@/lib/llm/get-model';
import { toModelAccess } from '@/lib/llm/model-access';
import { classifyPrompt } from '@/lib/llm/prompts/classify-comments';
import { announceFinished } from '@/lib/webhooks/announce-comments';

const leaseMs = 120_000;
/** After so many workers died over a comment it is decided without asking. */
const mostTries = 3;

export type Answered = QueueEntry & { verdict: Verdict; version: string };

/** The oldest doubted comments, for this worker alone while its lease lasts. */
export async function takeDoubted(): Promise<QueuedComment[]> {
  return takeFromQueue(getDatabase(), { limit: promptSize, leaseMs });
}

/** What decisions by this model with the present prompt are filed under. */
export function modelVersionOf({ modelName }: ModelSettings): string {
  return `${modelName}@${classifyPrompt.version}`;
}

/**
 * An undecided comment waits because of the policy, and gets the learner's word when the model is not to be had. One
 * that is decided waits because somebody asked for the model's word, and keeps its decision otherwise.
 */
function isUndecided({ status }: Pick<OpenComment, 'status'>): boolean {
  return status === 'pendente';
}

/** What the language model says of the comments taken. Holds no transaction; keeps no text. */
export async function askAbout(
  taken: QueuedComment[],
  model: ModelSettings | null = getModelSettings(env),
): Promise<Answered[]> {
  const { policy } = await getClassificationSettings(getDatabase(), model);
  const open = await listStill(taken.filter(({ takenUp }) => takenUp <= mostTries));
  const askable = open.filter((comment) => policy !== 'local' || !isUndecided(comment));
  const verdicts = model ? await ask(askable, model) : new Map<string, Verdict>();
  const version = model ? modelVersionOf(model) : '';
  return taken.map(({ id, revision }) => {
    const verdict: Verdict = verdicts.get(id) ?? { kind: 'unavailable' };
    return { id, revision, verdict, version };
  });
}

/** Writes what was decided and ends the waiting, in one transaction; what has moved on meanwhile is left alone. */
export async function recordAnswers(answers: Answered[]): Promise<{ decided: number }> {
  const db = getDatabase();
  const classifier = await getClassifier(db);
  const open = await listStill(answers);
  const locals = new Map(classifier.classifyComments(open).map((decision) => [decision.id, decision]));
  const decisions = open.flatMap(({ id, revision, status, verdict, version }) => {
    const local = locals.get(id);
    if (!local || (verdict.kind === 'unavailable' && !isUndecided({ status }))) return [];
    return [toNewDecision(decideWithVerdict(local, verdict, { classifier, version }), revision)];
  });
  return retryDeadlocks(() =>
    db.transaction(async (tx) => {
      const decided = await recordDecisions(tx, decisions);
      await removeFromQueue(tx, answers);
      await proposeTags(tx, listProposals(answers));
      await announceFinished(tx, decided);
      return { decided: decided.length };
    }),
  );
}

/** The comments as they were when they were queued; others have been answered for or changed. */
async function listStill<Entry extends QueueEntry>(entries: Entry[]): Promise<(Entry & OpenComment)[]> {
  const open = await listDecidable(
    getDatabase(),
    entries.map(({ id }) => id),
  );
  const byId = new Map(open.map((comment) => [comment.id, comment]));
  return entries.flatMap((entry) => {
    const comment = byId.get(entry.id);
    return comment && comment.revision === entry.revision ? [{ ...entry, ...comment }] : [];
  });
}

async function ask(comments: OpenComment[], settings: ModelSettings): Promise<Map<string, Verdict>> {
  const db = getDatabase();
  const verdicts = await askLanguageModel(
    comments.map(({ text }) => text),
    {
      ...toModelAccess(db, settings),
      tags: await listApprovedTags(db),
      purpose: 'classificacao',
    },
  );
  return new Map(zip(comments, verdicts));
}

function zip(comments: OpenComment[], verdicts: Verdict[]): [string, Verdict][] {
  return comments.flatMap(({ id }, i) => {
    const verdict = verdicts[i];
    return verdict ? [[id, verdict]] : [];
  });
}

function listProposals(answers: Answered[]) {
  return answers.flatMap(({ verdict }) =>
    verdict.kind === 'answered' && verdict.nova_tag
      ? [{ code: verdict.nova_tag.codigo, explanation: verdict.nova_tag.explicacao }]
      : [],
  );
}
