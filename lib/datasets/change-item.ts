import { getDatabase, type Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { listCandidates, putInDataset, takeFromDataset, type Dataset } from '@/db/queries/dataset-items';
import type { AuditAction } from '@/db/schema/audit';
import { signedBy, userIdOf, type Actor } from '@/lib/audit/actor';
import { AppError, NotFoundError } from '@/lib/errors';

type Item = { id: string; dataset: Dataset };

/**
 * Takes one comment into a data set; repeating it changes nothing. Throws 404, and 409 where its label does not hold or
 * it is in the other set: nothing goes from gold to training without being taken out first.
 *
 * @returns whether it is new there
 */
export async function putItem({ id, dataset }: Item, actor: Actor): Promise<boolean> {
  return getDatabase().transaction(async (tx) => {
    const [added] = await putInDataset(tx, { ids: [id], dataset, addedBy: userIdOf(actor) });
    if (added) await record(tx, { id, dataset, action: 'dataset.item_added', actor });
    else await requireIn(tx, { id, dataset });
    return added !== undefined;
  });
}

/** Repeating it changes nothing. */
export async function takeItem({ id, dataset }: Item, actor: Actor): Promise<void> {
  await getDatabase().transaction(async (tx) => {
    const [taken] = await takeFromDataset(tx, { ids: [id], dataset });
    if (taken) await record(tx, { id, dataset, action: 'dataset.item_removed', actor });
  });
}

type ItemEntry = Item & { action: AuditAction; actor: Actor };

async function record(tx: Db, { id, dataset, action, actor }: ItemEntry) {
  await recordAudit(tx, {
    ...signedBy(actor),
    action,
    subject: `comment:${id}`,
    details: { conjunto: dataset },
  });
}

async function requireIn(tx: Db, { id, dataset }: Item): Promise<void> {
  const [candidate] = await listCandidates(tx, [id]);
  if (!candidate) throw new NotFoundError('Comentário não encontrado.');
  if (candidate.dataset === dataset) return;
  if (candidate.dataset)
    throw conflict(
      'em_outro_conjunto',
      `O comentário está no conjunto ${candidate.dataset}: tire-o de lá antes.`,
    );
  throw conflict('nao_revisado', 'Só entra um comentário com texto, revisado e sem desempate aberto.');
}

function conflict(code: string, message: string): AppError {
  return new AppError({ code, status: 409, message });
}
