import type { Db } from '@/db/client';
import { createLlmCall } from '@/db/queries/llm';
import { estimateCost, noTokens } from '@/lib/llm/estimate-cost';
import type { ModelSettings } from '@/lib/llm/get-model';
import type { Reply } from '@/lib/llm/send-request';

/** What is asked about a call besides its text. */
export type CallLabels = {
  /** What the answer is for, such as `classificacao`; the page groups by it. */
  purpose: string;
  prompt: { name: string; version: string | number };
  /** How many comments, messages or the like the input holds. */
  items: number;
};

/** Writes the row of a call that ended with `reply`. */
export async function fileCall(
  db: Db,
  { purpose, prompt, items }: CallLabels,
  call: { settings: ModelSettings; reply: Reply<unknown>; attempts: number; latencyMs: number },
): Promise<void> {
  const { settings, reply, attempts, latencyMs } = call;
  const tokens = reply.usage ?? noTokens;
  await createLlmCall(db, {
    purpose,
    provider: settings.provider,
    model: settings.modelName,
    prompt: `${prompt.name}@${prompt.version}`,
    items,
    outcome: reply.kind,
    detail: reply.kind === 'answered' ? null : reply.detail,
    attempts,
    latencyMs,
    inputTokens: tokens.input,
    cachedTokens: tokens.cached,
    outputTokens: tokens.output,
    thinkingTokens: tokens.thinking,
    costUsd: costOf(reply, settings),
  });
}

/** Nothing where the provider cannot have counted; null where we do not know. */
function costOf(reply: Reply<unknown>, settings: ModelSettings): number | null {
  if (reply.usage) return estimateCost(settings, reply.usage);
  return reply.kind !== 'answered' && !reply.maybeBilled ? estimateCost(settings, noTokens) : null;
}
