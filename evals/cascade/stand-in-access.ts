import type { Database } from '@/db/client';
import type { StandIn } from '@/lib/llm/testing/stand-in';
import type { EvalAccess } from '@/evals/cascade/ask-in-batches';

/** The stand-in as Gemini, with the patience of production: a busy machine is not what is measured. */
export function standInAccess(db: Database, standIn: StandIn): EvalAccess {
  const { timings } = standIn.settings('google');
  return {
    db,
    settings: standIn.settings('google', {
      maxOutputTokens: 4_096,
      timings: { ...timings, requestTimeoutMs: 12_000, totalTimeoutMs: 28_000 },
    }),
    budget: { callsPerDay: 1_000_000, tokensPerDay: 1_000_000_000 },
  };
}
