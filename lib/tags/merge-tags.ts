import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { getDatabase, type Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { countTagged, getMergeOf, moveTagPart } from '@/db/queries/tag-merges';
import { getTag, lockTags, markMerged, stopTagging, updateTag } from '@/db/queries/tags';
import { advanceTask, createTask, endTask, getTask, lockTaskPart } from '@/db/queries/tasks';
import { retryDeadlocks } from '@/db/retry-deadlocks';
import type { Tag } from '@/db/schema/catalogue';
import { emit } from '@/inngest/client';
import { tagMergeContinued } from '@/inngest/events';
import { signedBy, type Actor } from '@/lib/audit/actor';
import { parseCursor, toCursor } from '@/lib/comments/page-cursor';
import { AppError, NotFoundError, ValidationError } from '@/lib/errors';
import { aliasKey, distinctAliases } from '@/lib/tags/alias-key';
import { mergedAway } from '@/lib/tags/change-tag';
import { findAliasOwners } from '@/lib/tags/require-free-aliases';
import { mostAliases } from '@/lib/tags/tag-input';

export const mergeParamsSchema = z.object({ from: z.string(), into: z.string() });
type Merge = z.infer<typeof mergeParamsSchema> & { actor: Actor };

const defaultPartSize = 5_000;

/**
 * Makes one tag another, from now on and for all that became it before; its comments follow as a job. Returns the
 * job's task: the same one for the same merge again, a new one where the last did not end well. Throws 404 for the
 * tag, 422 for a target that is none, 409 for one that cannot take it.
 */
export async function startMerge(merge: Merge, db: Db = getDatabase()): Promise<string> {
  return retryDeadlocks(() => db.transaction((tx) => startIn(tx, merge)));
}

async function startIn(tx: Db, { from, into, actor }: Merge): Promise<string> {
  await stopTagging(tx);
  await lockTags(tx);
  const tag = await getTag(tx, from);
  if (!tag) throw new NotFoundError(`Não há tag com o código ${from.slice(0, 80)}.`);
  const target = await requireTarget(tx, { from, into });
  if (tag.mergedInto && tag.mergedInto !== into) throw mergedAway(from, tag.mergedInto);
  if (tag.mergedInto) {
    const last = await getMergeOf(tx, from);
    if (last?.status === 'running' || last?.status === 'completed') return last.id;
  } else {
    await takeOver(tx, tag, target);
  }
  const id = uuidv7();
  const total = await countTagged(tx, from);
  await createTask(tx, { id, kind: 'tag_merge', params: { from, into }, total, createdBy: actor.key });
  await emit(tx, [tagMergeContinued({ taskId: id, from: null })]);
  await recordAudit(tx, {
    ...signedBy(actor),
    action: 'tag.merged',
    subject: `tag:${from}`,
    details: { em: into, tarefa: id },
  });
  return id;
}

async function requireTarget(tx: Db, { from, into }: { from: string; into: string }): Promise<Tag> {
  if (into === from) throw badTarget('é a própria tag');
  const target = await getTag(tx, into);
  if (!target) throw badTarget('não há tag com este código');
  if (target.mergedInto) throw mergedAway(target.code, target.mergedInto);
  if (target.status === 'approved') return target;
  throw new AppError({
    code: 'tag_nao_aprovada',
    status: 409,
    message: `A tag ${into} não está aprovada: só uma tag aprovada recebe outra.`,
  });
}

/** The aliases go along with the code, save those that a third tag has. */
async function takeOver(tx: Db, tag: Tag, target: Tag): Promise<void> {
  const owners = await findAliasOwners(tx, tag.code);
  const isFree = (alias: string) => (owners.get(aliasKey(alias)) ?? target.code) === target.code;
  const aliases = distinctAliases([...target.aliases, ...tag.aliases.filter(isFree), tag.code]);
  if (aliases.length > mostAliases)
    throw new AppError({
      code: 'sinonimos_demais',
      status: 409,
      message: `Juntas, as tags teriam ${aliases.length} sinônimos; o limite é ${mostAliases}.`,
    });
  await updateTag(tx, { ...pickRow(target), aliases });
  await markMerged(tx, { from: tag.code, into: target.code });
}

function pickRow({ code, explanation, examples, status }: Tag) {
  return { code, explanation, examples, status };
}

/** Moves one part and, in the same transaction, sends the event for the next; safe to repeat. */
export async function continueMerge(
  { taskId, from }: { taskId: string; from: string | null },
  { db = getDatabase(), partSize = defaultPartSize }: { db?: Db; partSize?: number } = {},
): Promise<void> {
  await retryDeadlocks(() =>
    db.transaction(async (tx) => {
      await stopTagging(tx);
      if (!(await lockTaskPart(tx, { id: taskId, position: from }))) return;
      const code = mergeParamsSchema.parse((await getTask(tx, taskId))?.params).from;
      const into = (await getTag(tx, code))?.mergedInto; // by now it may be a third tag
      if (!into) throw new Error('A tag that is being merged names no target.');
      const after = from === null ? null : parseCursor(from);
      const part = await moveTagPart(tx, { from: code, into, after, limit: partSize });
      const last = part.at(-1);
      const to = part.length === partSize && last ? toCursor(last) : null;
      const changed = part.filter(({ isMoved }) => isMoved).length;
      await advanceTask(tx, taskId, { done: part.length, changed, queued: 0, position: to });
      if (to === null) await endTask(tx, taskId, { status: 'completed' });
      else await emit(tx, [tagMergeContinued({ taskId, from: to })]);
    }),
  );
}

export async function failMerge(taskId: string, error: string): Promise<void> {
  await endTask(getDatabase(), taskId, { status: 'failed', error });
}

const badTarget = (mensagem: string) => new ValidationError([{ campo: 'em', mensagem }]);
