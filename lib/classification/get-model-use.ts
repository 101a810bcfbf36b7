import { getDatabase } from '@/db/client';
import { getLlmBreaker, getLlmBudgetUse, listLlmCalls, listLlmDayTotals } from '@/db/queries/llm';
import { measureQueue } from '@/db/queries/model-queue';
import { env } from '@/lib/env';
import { breakerKeyOf } from '@/lib/llm/breaker';
import { getModelSettings } from '@/lib/llm/get-model';

const daysShown = 14;
const callsShown = 10;

/** What the language model has cost and done lately, and what waits for it. */
export async function getModelUse() {
  const db = getDatabase();
  const settings = getModelSettings(env);
  const [used, breaker, queue, days, calls] = await Promise.all([
    getLlmBudgetUse(db),
    settings && getLlmBreaker(db, breakerKeyOf(settings)),
    measureQueue(db),
    listLlmDayTotals(db, daysShown),
    listLlmCalls(db, { limit: callsShown }),
  ]);
  const budget = { calls: env.LLM_DAILY_CALLS, tokens: env.LLM_DAILY_TOKENS };
  return { used, budget, breaker, queue, days, calls };
}
export type ModelUse = Awaited<ReturnType<typeof getModelUse>>;
