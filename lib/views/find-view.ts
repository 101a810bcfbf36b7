import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { listViewsSeenBy, type ListedView } from '@/db/queries/saved-views';
import type { Viewer } from '@/lib/views/viewer';

/** Null when there is no such view, or none that the viewer may see. */
export async function findView(id: unknown, { userId }: Viewer): Promise<ListedView | null> {
  const parsed = z.uuid().safeParse(id);
  if (!parsed.success) return null;
  const [view] = await listViewsSeenBy(getDatabase(), userId, parsed.data);
  return view ?? null;
}
