import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { settings } from '@/db/schema/settings';

/** The stored value, unparsed; null when nobody set it. */
export async function getSetting(db: Db, key: string): Promise<unknown> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  return row?.value ?? null;
}

/** The same, for nobody else to save until the transaction ends. */
export async function lockSetting(tx: Db, key: string): Promise<unknown> {
  await tx
    .insert(settings)
    .values({ key, value: sql`'null'::jsonb` })
    .onConflictDoNothing();
  const [row] = await tx
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, key))
    .for('update');
  return row?.value ?? null;
}

export async function saveSetting(
  db: Db,
  { key, value, userId }: { key: string; value: unknown; userId: string | null },
): Promise<void> {
  const row = { value, updatedBy: userId, updatedAt: sql`now()` };
  await db
    .insert(settings)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: settings.key, set: row });
}
