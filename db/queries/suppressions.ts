import { desc, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { suppressions, type Suppression } from '@/db/schema/mail';

export async function isSuppressed(db: Db, address: string): Promise<boolean> {
  const rows = await db
    .select({ address: suppressions.address })
    .from(suppressions)
    .where(eq(suppressions.address, address));
  return rows.length > 0;
}

export async function suppress(
  tx: Db,
  suppression: Pick<typeof suppressions.$inferInsert, 'address' | 'reason'>,
) {
  await tx.insert(suppressions).values(suppression).onConflictDoNothing();
}

/** Newest first; `after` is the id of the page before's last. */
export async function listSuppressions(
  db: Db,
  { limit, after }: { limit: number; after?: string },
): Promise<Suppression[]> {
  const isBefore = sql`(${suppressions.createdAt}, ${suppressions.id}) <
    (select created_at, id from suppressions last where last.id = ${after ?? null})`;
  return db
    .select()
    .from(suppressions)
    .where(after ? isBefore : undefined)
    .orderBy(desc(suppressions.createdAt), desc(suppressions.id))
    .limit(limit);
}

/** Null where it was gone before. */
export async function deleteSuppression(tx: Db, id: string): Promise<Suppression | null> {
  const [deleted] = await tx.delete(suppressions).where(eq(suppressions.id, id)).returning();
  return deleted ?? null;
}
