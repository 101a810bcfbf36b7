import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { leave } from '@/db/queries/stakeholders';
import { readReaderToken } from '@/lib/stakeholders/reader-token';

/** Takes a reader off the list, at once and however often; what waits for them is not sent any more. */
export async function leaveList(token: string): Promise<void> {
  const reader = readReaderToken('leave', token);
  if (!reader) return;
  await getDatabase().transaction(async (tx) => {
    const actor = `stakeholder:${reader.stakeholderId}` as const;
    if (await leave(tx, reader.stakeholderId))
      await recordAudit(tx, { actor, actorName: 'leitor', action: 'stakeholder.left', subject: actor });
  });
}
