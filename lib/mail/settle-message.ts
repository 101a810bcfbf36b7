import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { lockMessage, markSent, requeue } from '@/db/queries/messages';
import type { MessageStatus } from '@/db/schema/mail';
import { emit } from '@/inngest/client';
import { mailQueued } from '@/inngest/events';
import { signedBy, type Actor } from '@/lib/audit/actor';
import { AppError, NotFoundError } from '@/lib/errors';

export const settlementSchema = z.object({ id: z.uuid(), decisao: z.enum(['reenviar', 'enviada']) });
type Settlement = z.infer<typeof settlementSchema>;

/** Nobody has these, and nothing else brings them on their way again. */
const undelivered: MessageStatus[] = ['failed', 'suppressed', 'bounced'];

/** Which decisions a message waits for. */
export const decisionsFor = (status: MessageStatus): Settlement['decisao'][] => {
  if (status === 'doubtful') return ['reenviar', 'enviada'];
  return undelivered.includes(status) ? ['reenviar'] : [];
};

/** A person decides about a message that did not arrive, or may have. Throws 404, and 409 when somebody did before. */
export async function settleMessage({ id, decisao }: Settlement, actor: Actor): Promise<void> {
  await getDatabase().transaction(async (tx) => {
    const found = await lockMessage(tx, id);
    if (!found) throw new NotFoundError('Não há mensagem com este id.');
    if (!decisionsFor(found.message.status).includes(decisao)) throw settledBefore();
    if (decisao === 'enviada') await markSent(tx, { id, providerId: null });
    else {
      await requeue(tx, id);
      await emit(tx, [
        mailQueued({ messageId: id }, { occasion: `sent again ${found.message.revision + 1}` }),
      ]);
    }
    const details = { de: found.message.status, decisao };
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'message.settled',
      subject: `message:${id}`,
      details,
    });
  });
}

const settledBefore = () =>
  new AppError({
    code: 'mensagem_resolvida',
    status: 409,
    message: 'Esta mensagem não espera mais uma decisão.',
  });
