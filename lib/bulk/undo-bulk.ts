import { v7 as uuidv7 } from 'uuid';
import { getDatabase, type Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import {
  countBulkChanges,
  deleteBulkChanges,
  listBulkChanges,
  listUndos,
  lockBulkCorrection,
} from '@/db/queries/bulk-changes';
import { restoreComments } from '@/db/queries/corrections';
import { enterTagging } from '@/db/queries/tags';
import { advanceTask, createTask, endTask, getTask, lockTaskPart } from '@/db/queries/tasks';
import { retryDeadlocks } from '@/db/retry-deadlocks';
import { emit } from '@/inngest/client';
import { bulkUndoContinued } from '@/inngest/events';
import { signedBy, userIdOf, type Actor } from '@/lib/audit/actor';
import { undoParamsSchema } from '@/lib/bulk/bulk-input';
import { whyNoUndo } from '@/lib/bulk/why-no-undo';
import { AppError, NotFoundError } from '@/lib/errors';

const defaultPartSize = 500;

/**
 * Brings back, as a job, what a bulk correction changed and nobody has touched since. Returns the task's id: the same
 * one where an undo runs or is done, a new one for the rest where the last one stopped. Throws 404, 409 while the
 * correction runs or after its time.
 */
export async function startUndo(correctionId: string, actor: Actor): Promise<string> {
  return getDatabase().transaction(async (tx) => {
    const correction = await lockBulkCorrection(tx, correctionId);
    if (!correction) throw new NotFoundError('Não há correção em massa com este id.');
    const last = (await listUndos(tx, [correctionId])).get(correctionId);
    const why = whyNoUndo({ correction, undo: last, now: Date.now() });
    if (last && (why === 'undoing' || why === 'undone')) return last.id;
    if (why === 'running' || why === 'late') throw refusals[why]();
    const id = uuidv7();
    const params = { correctionId, actor: { key: actor.key, name: actor.name } };
    const total = await countBulkChanges(tx, correctionId);
    await createTask(tx, { id, kind: 'bulk_undo', params, total, createdBy: actor.key });
    await emit(tx, [bulkUndoContinued({ taskId: id, from: null })]);
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'comments.bulk_undone',
      subject: `task:${correctionId}`,
      details: { tarefa: id, comentarios: total },
    });
    return id;
  });
}

type TaskPart = { taskId: string; from: string | null };

/** Restores one part and, in the same transaction, sends the event for the next; safe to repeat. */
export async function continueUndo(part: TaskPart, { partSize = defaultPartSize } = {}): Promise<void> {
  await retryDeadlocks(() => getDatabase().transaction((tx) => continueIn(tx, part, partSize)));
}

async function continueIn(tx: Db, { taskId, from }: TaskPart, partSize: number): Promise<void> {
  await enterTagging(tx);
  if (!(await lockTaskPart(tx, { id: taskId, position: from }))) return;
  const { correctionId, actor } = undoParamsSchema.parse((await getTask(tx, taskId))?.params);
  const changes = await listBulkChanges(tx, { taskId: correctionId, after: from, limit: partSize });
  const decider = { userId: userIdOf(actor), note: 'Correção em massa desfeita' };
  const { corrected } = await restoreComments(tx, changes, decider);
  await deleteBulkChanges(
    tx,
    correctionId,
    corrected.map(({ id }) => id),
  );
  const to = changes.length === partSize ? (changes.at(-1)?.id ?? null) : null;
  await advanceTask(tx, taskId, { done: changes.length, changed: corrected.length, queued: 0, position: to });
  if (to === null) await endTask(tx, taskId, { status: 'completed' });
  else await emit(tx, [bulkUndoContinued({ taskId, from: to })]);
}

const refusals = {
  running: () =>
    new AppError({
      code: 'em_andamento',
      status: 409,
      message: 'A correção ainda está em andamento. Espere que termine ou interrompa-a antes de desfazer.',
    }),
  late: () =>
    new AppError({
      code: 'prazo_encerrado',
      status: 409,
      message: 'Uma correção em massa só pode ser desfeita nas 24 horas depois de terminar.',
    }),
};
