import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { deleteView as removeRow } from '@/db/queries/saved-views';
import { signedBy } from '@/lib/audit/actor';
import { requireView } from '@/lib/views/require-view';
import { requireChange, type Viewer } from '@/lib/views/viewer';

/** Throws 404, and 403 when it is somebody else's. */
export async function deleteView(id: string, viewer: Viewer): Promise<void> {
  await getDatabase().transaction(async (tx) => {
    requireChange(viewer, await requireView(tx, id, viewer));
    await removeRow(tx, id);
    await recordAudit(tx, { ...signedBy(viewer.actor), action: 'view.deleted', subject: `view:${id}` });
  });
}
