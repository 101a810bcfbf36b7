import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { idempotencyKeys } from '@/db/schema/requests';

export type IdempotencyKey = { caller: string; key: string; bodyHash: string };
export type StoredAnswer = { bodyHash: string; response: unknown };

const keptFor = sql`interval '24 hours'`;

/**
 * Claims a key inside the transaction that does the work: a parallel repeat waits on the row until that
 * transaction ends. Null when the claim is ours, else the first answer.
 */
export async function claimKey(tx: Db, claim: IdempotencyKey): Promise<StoredAnswer | null> {
  const claimed = await tx
    .insert(idempotencyKeys)
    .values(claim)
    .onConflictDoUpdate({
      target: [idempotencyKeys.caller, idempotencyKeys.key],
      set: { bodyHash: claim.bodyHash, response: null, createdAt: sql`now()` },
      setWhere: sql`${idempotencyKeys.createdAt} < now() - ${keptFor}`,
    })
    .returning({ key: idempotencyKeys.key });
  if (claimed.length > 0) return null;
  const [stored] = await tx.select().from(idempotencyKeys).where(isKey(claim));
  return stored ?? null;
}

export async function storeAnswer(tx: Db, claim: IdempotencyKey, response: unknown) {
  await tx.update(idempotencyKeys).set({ response }).where(isKey(claim));
}

export async function purgeKeys(db: Db) {
  await db.delete(idempotencyKeys).where(sql`${idempotencyKeys.createdAt} < now() - ${keptFor}`);
}

function isKey({ caller, key }: IdempotencyKey) {
  return and(eq(idempotencyKeys.caller, caller), eq(idempotencyKeys.key, key));
}
