import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { suppressions } from '@/db/schema/mail';

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
