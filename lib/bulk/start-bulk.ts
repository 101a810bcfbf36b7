import { v7 as uuidv7 } from 'uuid';
import { getDatabase, type Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { readClock } from '@/db/queries/bulk-changes';
import { getTag } from '@/db/queries/tags';
import { createTask } from '@/db/queries/tasks';
import { emit } from '@/inngest/client';
import { bulkCorrectionContinued } from '@/inngest/events';
import { signedBy, type Actor } from '@/lib/audit/actor';
import type { BulkChange, BulkInput } from '@/lib/bulk/bulk-input';
import { countSelection } from '@/lib/comments/count-selection';
import { requireApprovedTags } from '@/lib/comments/resolve-correction';
import { ValidationError } from '@/lib/errors';

/** Corrects, as a job, what a query finds of the comments received until now. Returns the task's id. */
export async function startBulk({ filtros, mudanca }: BulkInput, actor: Actor): Promise<string> {
  const { count, isMore } = await countSelection(filtros);
  const id = uuidv7();
  await getDatabase().transaction(async (tx) => {
    await requireKnownTags(tx, mudanca);
    const startedAt = await readClock(tx);
    const params = { filtros, mudanca, actor: { key: actor.key, name: actor.name }, startedAt };
    const total = isMore ? null : count;
    await createTask(tx, { id, kind: 'bulk_correction', params, total, createdBy: actor.key });
    await emit(tx, [bulkCorrectionContinued({ taskId: id, from: null })]);
    const { nota: _, ...changes } = mudanca;
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'comments.bulk_corrected',
      subject: `task:${id}`,
      details: {
        filtros: Object.keys(filtros),
        campos: Object.keys(changes),
        comentarios: count,
        mais: isMore,
      },
    });
  });
  return id;
}

/** A tag to take away may be archived; one to add is in use. */
async function requireKnownTags(
  tx: Db,
  { adicionar_tags = [], remover_tags = [] }: BulkChange,
): Promise<void> {
  await requireApprovedTags(tx, adicionar_tags, 'mudanca.adicionar_tags');
  for (const code of remover_tags)
    if (!(await getTag(tx, code)))
      throw new ValidationError([
        { campo: 'mudanca.remover_tags', mensagem: `não há tag com o código ${code}` },
      ]);
}
