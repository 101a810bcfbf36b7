import { v7 as uuidv7 } from 'uuid';
import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { listDeliveries, reopenDelivery } from '@/db/queries/webhook-deliveries';
import { signedBy, type Actor } from '@/lib/audit/actor';
import { AppError, NotFoundError } from '@/lib/errors';
import { askForAttempts, sendOut, toMessage } from '@/lib/webhooks/announce';
import { requireWebhook } from '@/lib/webhooks/list-webhooks';
import { toWireDelivery, type WireDelivery, type WireWebhook } from '@/lib/webhooks/wire-webhook';

/** Sends a message that says nothing but which endpoint it is for. Throws 404, and 409 where it is switched off. */
export async function sendTest(id: string, actor: Actor): Promise<void> {
  await getDatabase().transaction(async (tx) => {
    requireActive(await requireWebhook(id, tx));
    const message = toMessage({ type: 'webhook.teste', data: { webhook: id } });
    await sendOut(tx, [{ ...message, id: uuidv7(), endpointId: id }]);
    await recordAudit(tx, { ...signedBy(actor), action: 'webhook.tested', subject: `webhook:${id}` });
  });
}

type Replay = { id: string; entrega: string };

/** The same message under the same id, in a new round of attempts. Throws 404, and 409 where it is switched off. */
export async function replayDelivery({ id, entrega }: Replay, actor: Actor): Promise<WireDelivery> {
  return getDatabase().transaction(async (tx) => {
    requireActive(await requireWebhook(id, tx));
    const due = await reopenDelivery(tx, { id: entrega, endpointId: id });
    const [delivery] = await listDeliveries(tx, { endpointId: id, id: entrega, limit: 1 });
    if (!due || !delivery) throw new NotFoundError('Não há entrega com este id.');
    await askForAttempts(tx, [due]);
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'webhook.replayed',
      subject: `webhook:${id}`,
      details: { entrega },
    });
    return toWireDelivery(delivery);
  });
}

function requireActive({ situacao }: WireWebhook): void {
  if (situacao === 'ativo') return;
  throw new AppError({
    code: 'webhook_desativado',
    status: 409,
    message: 'Este webhook está desativado. Reative-o antes de enviar.',
  });
}
