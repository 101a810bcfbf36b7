import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { confirmStakeholder } from '@/db/queries/stakeholders';
import { confirmationDays } from '@/lib/stakeholders/read-reader';
import { readReaderToken } from '@/lib/stakeholders/reader-token';

/** The owner of the address says yes. A link that is spent or has ended does nothing. */
export async function confirmReader(token: string): Promise<void> {
  const reader = readReaderToken('confirm', token);
  if (!reader) return;
  await getDatabase().transaction(async (tx) => {
    const confirmed = await confirmStakeholder(tx, {
      id: reader.stakeholderId,
      round: reader.round,
      days: confirmationDays,
    });
    const actor = `stakeholder:${reader.stakeholderId}` as const;
    if (confirmed)
      await recordAudit(tx, { actor, actorName: 'leitor', action: 'stakeholder.confirmed', subject: actor });
  });
}
