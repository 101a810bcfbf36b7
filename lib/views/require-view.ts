import type { Db } from '@/db/client';
import { listViewsSeenBy, type ListedView } from '@/db/queries/saved-views';
import { NotFoundError } from '@/lib/errors';
import type { Viewer } from '@/lib/views/viewer';

/** Throws 404 for what the viewer may not see, too. */
export async function requireView(db: Db, id: string, { userId }: Viewer): Promise<ListedView> {
  const [view] = await listViewsSeenBy(db, userId, id);
  if (!view) throw new NotFoundError('Visão não encontrada.');
  return view;
}
