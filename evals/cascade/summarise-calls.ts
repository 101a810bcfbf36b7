import type { Database } from '@/db/client';
import { listLlmCalls } from '@/db/queries/llm';
import { round } from '@/evals/scoring/round';

const mostCalls = 100_000;

/** What the calls booked so far took, per 1,000 comments decided; null costs are of a model without a known price. */
export async function summariseCalls(db: Database, comments: number) {
  const calls = await listLlmCalls(db, { limit: mostCalls });
  const total = (read: (call: (typeof calls)[number]) => number) =>
    calls.reduce((sum, call) => sum + read(call), 0);
  const per1000 = (amount: number) => round((amount * 1_000) / Math.max(1, comments));
  const costUsd = calls.some((call) => call.costUsd === null) ? null : total((call) => call.costUsd ?? 0);
  const latencies = calls.map(({ latencyMs }) => latencyMs).sort((a, b) => a - b);
  return {
    calls: calls.length,
    requests: total(({ attempts }) => attempts),
    callsPer1000: per1000(calls.length),
    inputTokensPer1000: Math.round(per1000(total(({ inputTokens }) => inputTokens))),
    outputTokensPer1000: Math.round(per1000(total(({ outputTokens }) => outputTokens))),
    costUsd,
    costUsdPer1000: costUsd === null ? null : per1000(costUsd),
    p95LatencyMs: latencies[Math.max(0, Math.ceil(latencies.length * 0.95) - 1)] ?? 0,
  };
}
export type CallSummary = Awaited<ReturnType<typeof summariseCalls>>;
