import { getDatabase, type Db } from '@/db/client';
import { insertBulkChanges } from '@/db/queries/bulk-changes';
import { lockComments, type LockedComment } from '@/db/queries/comment-states';
import { listComments, listMatching, type PageKey } from '@/db/queries/comments';
import { correctComments, type Correction } from '@/db/queries/corrections';
import { enterTagging, mapToPresentCodes } from '@/db/queries/tags';
import { advanceTask, endTask, getTask, lockTaskPart } from '@/db/queries/tasks';
import { retryDeadlocks } from '@/db/retry-deadlocks';
import { emit } from '@/inngest/client';
import { bulkCorrectionContinued } from '@/inngest/events';
import { userIdOf } from '@/lib/audit/actor';
import { bulkParamsSchema, type BulkChange } from '@/lib/bulk/bulk-input';
import { parseCursor, toCursor } from '@/lib/comments/page-cursor';
import { resolveCorrection, toCorrections, type ResolvedCorrection } from '@/lib/comments/resolve-correction';
import { toFilters } from '@/lib/comments/search-comments';
import { commentSearchSchema } from '@/lib/comments/search-params';
import type { Selection } from '@/lib/comments/selection';
import { announceReviewed } from '@/lib/webhooks/announce-comments';

type TaskPart = { taskId: string; from: string | null };
/** Its key is beyond every comment received until then. */
const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const defaultPartSize = 500;

/** Corrects one part and, in the same transaction, sends the event for the next; safe to repeat. */
export async function continueBulk(part: TaskPart, { partSize = defaultPartSize } = {}): Promise<void> {
  await retryDeadlocks(() => getDatabase().transaction((tx) => continueIn(tx, part, partSize)));
}

export async function failBulk(taskId: string, error: string): Promise<void> {
  await endTask(getDatabase(), taskId, { status: 'failed', error });
}

async function continueIn(tx: Db, { taskId, from }: TaskPart, partSize: number): Promise<void> {
  await enterTagging(tx);
  if (!(await lockTaskPart(tx, { id: taskId, position: from }))) return;
  const { filtros, mudanca, actor, startedAt } = bulkParamsSchema.parse((await getTask(tx, taskId))?.params);
  const resolved = { ...(await resolveCorrection(tx, mudanca)), tagsOf: await tagChanger(tx, mudanca) };
  const after = (from === null ? null : parseCursor(from)) ?? { receivedAt: startedAt, id: lastId };
  const { page, locked } = await lockPage(tx, { filtros, after, limit: partSize });
  const corrections = await toNews(tx, locked, resolved);
  const note = ['Correção em massa', mudanca.nota].filter(Boolean).join(': ');
  const { corrected } = await correctComments(tx, corrections, { userId: userIdOf(actor), note });
  await insertBulkChanges(tx, taskId, corrected);
  const changed = new Set(corrected.map(({ id }) => id));
  await announceReviewed(
    tx,
    locked.filter(({ id }) => changed.has(id)),
    'massa',
  );
  const last = page.at(-1);
  const to = page.length === partSize && last ? toCursor(last) : null;
  await advanceTask(tx, taskId, { done: page.length, changed: corrected.length, queued: 0, position: to });
  if (to === null) await endTask(tx, taskId, { status: 'completed' });
  else await emit(tx, [bulkCorrectionContinued({ taskId, from: to })]);
}

/** With the codes that tags have now: they may have been merged since the start. */
async function tagChanger(tx: Db, { adicionar_tags: added = [], remover_tags: removed = [] }: BulkChange) {
  if (added.length + removed.length === 0) return undefined;
  const codes = await mapToPresentCodes(tx, [...added, ...removed]);
  const present = (given: string[]) => given.map((code) => codes.get(code) ?? code);
  const [wanted, unwanted] = [present(added), new Set(present(removed))];
  return (tags: string[]) => [...new Set([...tags.filter((tag) => !unwanted.has(tag)), ...wanted])];
}

type PageRequest = { filtros: Selection; after: PageKey; limit: number };

/** A page of what matched, and what of it still does once nobody can change it any more, locked. */
async function lockPage(tx: Db, { filtros, after, limit }: PageRequest) {
  const filters = await toFilters(commentSearchSchema.parse(filtros));
  if (!filters) return { page: [], locked: [] };
  const page = await listComments(tx, { filters, after, limit });
  const ids = page.map(({ id }) => id);
  const locked = await lockComments(tx, ids);
  const matching = new Set(await listMatching(tx, ids, filters));
  return { page, locked: locked.filter(({ id }) => matching.has(id)) };
}

/** What a person has decided so already is left out: the history records decisions, not visits. */
async function toNews(tx: Db, locked: LockedComment[], resolved: ResolvedCorrection): Promise<Correction[]> {
  const corrections = await toCorrections(tx, locked, resolved);
  const states = new Map(locked.map(({ id, state }) => [id, state]));
  return corrections.filter(({ id, category, artistId, releaseId, tags }) => {
    const state = states.get(id);
    if (!state?.reviewed) return true;
    const isSame = <T>(next: T | undefined, present: T) => next === undefined || next === present;
    return !(
      isSame(category, state.category) &&
      isSame(artistId, state.artistId) &&
      isSame(releaseId, state.releaseId) &&
      isSame(tags?.toSorted().join(), state.tags.join())
    );
  });
}
