import { z } from 'zod';
import { getDatabase, type Db } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { getStakeholderByEmail } from '@/db/queries/stakeholders';
import { deleteSuppression } from '@/db/queries/suppressions';
import { getUserByEmail } from '@/db/queries/users';
import type { Suppression } from '@/db/schema/mail';
import { signedBy, type Actor } from '@/lib/audit/actor';
import { NotFoundError } from '@/lib/errors';
import { toWireSuppression } from '@/lib/mail/list-suppressions';

export const suppressionPathSchema = z.object({ id: z.uuid() });

/** Mail goes to the address again, until it bounces or complains the next time. Throws 404 where somebody was faster. */
export async function liftSuppression(id: string, actor: Actor): Promise<void> {
  await getDatabase().transaction(async (tx) => {
    const lifted = await deleteSuppression(tx, id);
    if (!lifted) throw new NotFoundError('Este endereço não está suprimido.');
    const { motivo } = toWireSuppression(lifted);
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'suppression.lifted',
      subject: await subjectOf(tx, lifted),
      details: { motivo },
    });
  });
}

/** Whose address it is; the log is never cleared and keeps no addresses of readers. */
async function subjectOf(tx: Db, { id, address }: Suppression) {
  const reader = await getStakeholderByEmail(tx, address);
  if (reader) return `stakeholder:${reader.id}` as const;
  const person = await getUserByEmail(tx, address);
  return person ? (`user:${person.id}` as const) : (`suppression:${id}` as const);
}
