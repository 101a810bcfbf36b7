import type { Database } from '@/db/client';
import type { LlmBudget } from '@/db/queries/llm';
import { env } from '@/lib/env';
import type { ModelSettings } from '@/lib/llm/get-model';

/** A language model, and what may be spent on it. */
export type ModelAccess = { db: Database; settings: ModelSettings; budget: LlmBudget };

/** Within the environment's budget of a day, which all share. */
export function toModelAccess(db: Database, settings: ModelSettings): ModelAccess {
  return { db, settings, budget: { callsPerDay: env.LLM_DAILY_CALLS, tokensPerDay: env.LLM_DAILY_TOKENS } };
}
