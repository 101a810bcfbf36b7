import { and, desc, eq, gt, gte, isNotNull, lt, lte, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { llmBreakers, llmCalls, llmDays, type LlmBreaker, type LlmCall } from '@/db/schema/llm';

export type LlmBudget = { callsPerDay: number; tokensPerDay: number };

/** The budget's day begins at midnight UTC, by the database's clock. */
const today = sql<string>`(now() at time zone 'utc')::date`;

/**
 * Takes one request and its tokens from today's budget: one statement, so callers cannot pass a cap together.
 *
 * @returns the day it was taken from; null when it would pass a cap, and nothing was taken
 */
export async function reserveLlmBudget(
  db: Db,
  { tokens, callsPerDay, tokensPerDay }: LlmBudget & { tokens: number },
): Promise<string | null> {
  if (callsPerDay < 1 || tokens > tokensPerDay) return null;
  const [row] = await db
    .insert(llmDays)
    .values({ day: today, calls: 1, tokens })
    .onConflictDoUpdate({
      target: llmDays.day,
      set: { calls: sql`${llmDays.calls} + 1`, tokens: sql`${llmDays.tokens} + excluded.tokens` },
      setWhere: and(
        lt(llmDays.calls, callsPerDay),
        sql`${llmDays.tokens} + excluded.tokens <= ${tokensPerDay}`,
      ),
    })
    .returning({ day: llmDays.day });
  return row?.day ?? null;
}

/** Puts what was used in the place of what was reserved. */
export async function correctLlmTokens(
  db: Db,
  { day, reserved, used }: { day: string; reserved: number; used: number },
): Promise<void> {
  await db
    .update(llmDays)
    .set({ tokens: sql`${llmDays.tokens} + ${used - reserved}` })
    .where(eq(llmDays.day, day));
}

export async function getLlmBudgetUse(db: Db): Promise<{ calls: number; tokens: number }> {
  const [row] = await db
    .select({ calls: llmDays.calls, tokens: llmDays.tokens })
    .from(llmDays)
    .where(eq(llmDays.day, today));
  return row ?? { calls: 0, tokens: 0 };
}

/** Whether a request may be sent. Of an open breaker one caller in `probeEveryMs` gets `probe`. */
export async function passLlmBreaker(
  db: Db,
  { key, probeEveryMs }: { key: string; probeEveryMs: number },
): Promise<{ state: 'closed' | 'probe' | 'open'; detail: string | null }> {
  const [breaker] = await db.select().from(llmBreakers).where(eq(llmBreakers.key, key));
  if (!breaker?.openedAt) return { state: 'closed', detail: null };
  const [probe] = await db
    .update(llmBreakers)
    .set({ probedAt: sql`now()` })
    .where(
      and(
        eq(llmBreakers.key, key),
        isNotNull(llmBreakers.openedAt),
        lte(llmBreakers.probedAt, sql`now() - ${probeEveryMs} * interval '1 millisecond'`),
      ),
    )
    .returning({ key: llmBreakers.key });
  return { state: probe ? 'probe' : 'open', detail: breaker.detail };
}

/**
 * Counts one failure; the breaker opens with the one that reaches `opensAfter`.
 *
 * @returns whether it is open now, and whether this failure opened it
 */
export async function recordLlmFailure(
  db: Db,
  { key, detail, opensAfter }: { key: string; detail: string; opensAfter: number },
): Promise<{ open: boolean; opened: boolean }> {
  const opensNow = sql`case when ${llmBreakers.failures} + 1 >= ${opensAfter} then now() end`;
  const first = opensAfter <= 1 ? sql`now()` : null;
  const [row] = await db
    .insert(llmBreakers)
    .values({ key, failures: 1, openedAt: first, probedAt: first, detail })
    .onConflictDoUpdate({
      target: llmBreakers.key,
      set: {
        failures: sql`${llmBreakers.failures} + 1`,
        openedAt: sql`coalesce(${llmBreakers.openedAt}, ${opensNow})`,
        probedAt: sql`coalesce(${llmBreakers.probedAt}, ${opensNow})`,
        detail,
      },
    })
    .returning({
      open: sql<boolean>`${llmBreakers.openedAt} is not null`,
      opened: sql<boolean>`coalesce(${llmBreakers.openedAt} = now(), false)`,
    });
  if (!row) throw new Error('The failure was not counted.');
  return row;
}

/** The provider answered: failures in a row end here. */
export async function closeLlmBreaker(db: Db, key: string): Promise<void> {
  await db
    .update(llmBreakers)
    .set({ failures: 0, openedAt: null, probedAt: null, detail: null })
    .where(and(eq(llmBreakers.key, key), gt(llmBreakers.failures, 0)));
}

export async function getLlmBreaker(db: Db, key: string): Promise<LlmBreaker | null> {
  const [breaker] = await db.select().from(llmBreakers).where(eq(llmBreakers.key, key));
  return breaker ?? null;
}

export async function createLlmCall(db: Db, call: typeof llmCalls.$inferInsert): Promise<void> {
  await db.insert(llmCalls).values(call);
}

/** Newest first; `before` is the id of the last one seen. */
export async function listLlmCalls(
  db: Db,
  { limit, before }: { limit: number; before?: number },
): Promise<LlmCall[]> {
  return db
    .select()
    .from(llmCalls)
    .where(before ? lt(llmCalls.id, before) : undefined)
    .orderBy(desc(llmCalls.id))
    .limit(limit);
}

export type LlmDayTotals = {
  /** UTC, `2026-01-31` */
  day: string;
  calls: number;
  answered: number;
  requests: number;
  tokens: number;
  costUsd: number;
  /** Calls whose model has no known price: their cost is missing from `costUsd`. */
  unpriced: number;
};

/** Totals of the last `days` days, today included, newest first; days without a call are absent. */
export async function listLlmDayTotals(db: Db, days: number): Promise<LlmDayTotals[]> {
  const day = sql<string>`to_char(${llmCalls.calledAt} at time zone 'utc', 'YYYY-MM-DD')`;
  return db
    .select({
      day,
      calls: sql`count(*)`.mapWith(Number),
      answered: sql`count(*) filter (where ${llmCalls.outcome} = 'answered')`.mapWith(Number),
      requests: sql`sum(${llmCalls.attempts})`.mapWith(Number),
      tokens: sql`sum(${llmCalls.inputTokens} + ${llmCalls.outputTokens})`.mapWith(Number),
      costUsd: sql`coalesce(sum(${llmCalls.costUsd}), 0)`.mapWith(Number),
      unpriced: sql`count(*) filter (where ${llmCalls.costUsd} is null)`.mapWith(Number),
    })
    .from(llmCalls)
    .where(gte(llmCalls.calledAt, sql`(${today} - ${days - 1}::int) at time zone 'utc'`))
    .groupBy(sql`1`)
    .orderBy(sql`1 desc`);
}

export async function purgeLlmCalls(db: Db, olderThanDays: number): Promise<void> {
  await db
    .delete(llmCalls)
    .where(lt(llmCalls.calledAt, sql`now() - make_interval(days => ${olderThanDays})`));
}
