import { eq, gt, lt, and, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { throttles } from '@/db/schema/people';

const secondsLeft = sql`ceil(extract(epoch from ${throttles.resetsAt} - now()))`.mapWith(Number);

/**
 * Counts one attempt in a fixed window that starts with the first, by the database's clock: one statement,
 * so processes cannot pass a limit together.
 */
export async function countAttempt(db: Db, { key, windowSeconds }: { key: string; windowSeconds: number }) {
  const isOver = sql`${throttles.resetsAt} <= now()`;
  const [row] = await db
    .insert(throttles)
    .values({ key, attempts: 1, resetsAt: sql`now() + make_interval(secs => ${windowSeconds})` })
    .onConflictDoUpdate({
      target: throttles.key,
      set: {
        attempts: sql`case when ${isOver} then 1 else ${throttles.attempts} + 1 end`,
        resetsAt: sql`case when ${isOver} then excluded.resets_at else ${throttles.resetsAt} end`,
      },
    })
    .returning({ attempts: throttles.attempts, secondsLeft });
  if (!row) throw new Error('The attempt was not counted.');
  return row;
}

/** What was counted in the window that still runs. */
export async function getAttempts(db: Db, key: string) {
  const [row] = await db
    .select({ attempts: throttles.attempts, secondsLeft })
    .from(throttles)
    .where(and(eq(throttles.key, key), gt(throttles.resetsAt, sql`now()`)));
  return row ?? null;
}

export async function takeBackAttempt(db: Db, key: string) {
  await db
    .update(throttles)
    .set({ attempts: sql`${throttles.attempts} - 1` })
    .where(and(eq(throttles.key, key), gt(throttles.attempts, 0)));
}

export async function clearAttempts(db: Db, key: string) {
  await db.delete(throttles).where(eq(throttles.key, key));
}

export async function purgeThrottles(db: Db) {
  await db.delete(throttles).where(lt(throttles.resetsAt, sql`now()`));
}
