import { and, asc, count, eq, getTableColumns, or, type SQL } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { users } from '@/db/schema/people';
import { savedViews } from '@/db/schema/review';

/** Their own and what others share; what is shared only, where there is no person. */
function seenBy(userId: string | null): SQL | undefined {
  const shared = eq(savedViews.shared, 'staff');
  return userId === null ? shared : or(shared, eq(savedViews.ownerId, userId));
}

export async function listViewsSeenBy(db: Db, userId: string | null, id?: string) {
  return db
    .select({ ...getTableColumns(savedViews), owner: users.email })
    .from(savedViews)
    .innerJoin(users, eq(users.id, savedViews.ownerId))
    .where(and(seenBy(userId), id === undefined ? undefined : eq(savedViews.id, id)))
    .orderBy(asc(savedViews.name), asc(savedViews.id));
}
export type ListedView = Awaited<ReturnType<typeof listViewsSeenBy>>[number];

export async function countViewsOf(db: Db, ownerId: string): Promise<number> {
  const [row] = await db.select({ count: count() }).from(savedViews).where(eq(savedViews.ownerId, ownerId));
  return row?.count ?? 0;
}

type NewViewRow = Pick<typeof savedViews.$inferSelect, 'name' | 'query' | 'ownerId' | 'shared'>;

export async function insertView(tx: Db, view: NewViewRow): Promise<string> {
  const [row] = await tx.insert(savedViews).values(view).returning({ id: savedViews.id });
  if (!row) throw new Error('The view was not stored.');
  return row.id;
}

export async function renameView(tx: Db, { id, name }: { id: string; name: string }): Promise<void> {
  await tx.update(savedViews).set({ name }).where(eq(savedViews.id, id));
}

export async function deleteView(tx: Db, id: string): Promise<void> {
  await tx.delete(savedViews).where(eq(savedViews.id, id));
}
