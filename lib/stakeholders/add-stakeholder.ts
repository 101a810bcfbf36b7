import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { createStakeholder } from '@/db/queries/stakeholders';
import { emit } from '@/inngest/client';
import { confirmationAsked } from '@/inngest/events';
import { signedBy, type Actor } from '@/lib/audit/actor';
import { countConfirmation } from '@/lib/auth/throttle';
import { AppError } from '@/lib/errors';
import type { NewStakeholderInput } from '@/lib/stakeholders/stakeholder-input';
import { requireStakeholder } from '@/lib/stakeholders/list-stakeholders';
import type { WireStakeholder } from '@/lib/stakeholders/wire-stakeholder';

/** Asks somebody whether they want the weekly e-mail. Throws 409 when the address is there, whatever its state. */
export async function addStakeholder(
  { email, nome, idioma }: NewStakeholderInput,
  actor: Actor,
): Promise<WireStakeholder> {
  return getDatabase().transaction(async (tx) => {
    const created = await createStakeholder(tx, { email, name: nome ?? null, locale: idioma });
    if (!created) throw taken();
    await countConfirmation(tx, email);
    const { id, round } = created;
    await recordAudit(tx, { ...signedBy(actor), action: 'stakeholder.added', subject: `stakeholder:${id}` });
    await emit(tx, [confirmationAsked({ stakeholderId: id, round })]);
    return requireStakeholder(id, tx);
  });
}

const taken = () =>
  new AppError({
    code: 'leitor_existente',
    status: 409,
    message: 'Este e-mail já está na lista.',
    fields: [{ campo: 'email', mensagem: 'já está na lista' }],
  });
