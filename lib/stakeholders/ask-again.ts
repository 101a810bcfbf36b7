import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { getStakeholder, raiseRound } from '@/db/queries/stakeholders';
import { emit } from '@/inngest/client';
import { confirmationAsked } from '@/inngest/events';
import { signedBy, type Actor } from '@/lib/audit/actor';
import { countConfirmation } from '@/lib/auth/throttle';
import { AppError } from '@/lib/errors';
import { stakeholderNotFound } from '@/lib/stakeholders/list-stakeholders';

/**
 * Sends the question whether they want the e-mail once more; the links before it end. Throws 404, 409 for who said yes
 * or left (only they come back by themselves), 429 when one address is asked too often.
 */
export async function askAgain(id: string, actor: Actor): Promise<void> {
  await getDatabase().transaction(async (tx) => {
    const stakeholder = await getStakeholder(tx, id);
    if (!stakeholder) throw stakeholderNotFound();
    const asked = stakeholder.status === 'pending' ? await raiseRound(tx, stakeholder) : null;
    if (!asked) throw answered();
    await countConfirmation(tx, asked.email);
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'stakeholder.invited',
      subject: `stakeholder:${id}`,
    });
    await emit(tx, [confirmationAsked({ stakeholderId: id, round: asked.round })]);
  });
}

const answered = () =>
  new AppError({
    code: 'leitor_ja_respondeu',
    status: 409,
    message: 'Este leitor já confirmou ou saiu da lista; quem saiu só volta por conta própria.',
  });
