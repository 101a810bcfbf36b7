import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { deleteStakeholder } from '@/db/queries/stakeholders';
import { signedBy, type Actor } from '@/lib/audit/actor';
import { stakeholderNotFound } from '@/lib/stakeholders/list-stakeholders';

/** What waits for them is not sent any more. Throws 404. */
export async function removeStakeholder(id: string, actor: Actor): Promise<void> {
  await getDatabase().transaction(async (tx) => {
    if (!(await deleteStakeholder(tx, id))) throw stakeholderNotFound();
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'stakeholder.removed',
      subject: `stakeholder:${id}`,
    });
  });
}
