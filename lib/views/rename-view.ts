import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { renameView as writeName, type ListedView } from '@/db/queries/saved-views';
import { signedBy } from '@/lib/audit/actor';
import { requireView } from '@/lib/views/require-view';
import { requireChange, type Viewer } from '@/lib/views/viewer';

/** Throws 404, and 403 when it is somebody else's. */
export async function renameView(change: { id: string; name: string }, viewer: Viewer): Promise<ListedView> {
  return getDatabase().transaction(async (tx) => {
    requireChange(viewer, await requireView(tx, change.id, viewer));
    await writeName(tx, change);
    await recordAudit(tx, {
      ...signedBy(viewer.actor),
      action: 'view.renamed',
      subject: `view:${change.id}`,
    });
    return requireView(tx, change.id, viewer);
  });
}
