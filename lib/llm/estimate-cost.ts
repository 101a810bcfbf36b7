import { z } from 'zod';
import type { ModelSettings } from '@/lib/llm/get-model';
import prices from '@/lib/llm/prices.json';

/** Each token once: `input` includes `cached`, `output` includes `thinking`. */
export type TokenUsage = { input: number; cached: number; output: number; thinking: number };

export const noTokens: TokenUsage = { input: 0, cached: 0, output: 0, thinking: 0 };

const price = z.strictObject({
  input: z.number().positive(),
  /** Absent where no lower price is known. */
  cached: z.number().positive().optional(),
  output: z.number().positive(),
});
const table = z
  .strictObject({
    /** When the prices were last compared with the providers' lists. */
    checkedOn: z.iso.date(),
    usdPerMillionTokens: z.record(z.string(), z.record(z.string(), price)),
  })
  .parse(prices);

/** US dollars by the price table, which knows standard prices only; null for a model it does not know. */
export function estimateCost(
  { provider, modelName }: Pick<ModelSettings, 'provider' | 'modelName'>,
  usage: TokenUsage,
): number | null {
  const undated = modelName.replace(/-\d{4}-\d{2}-\d{2}$/, '');
  const rate = table.usdPerMillionTokens[provider]?.[undated];
  if (!rate) return null;
  const input = (usage.input - usage.cached) * rate.input + usage.cached * (rate.cached ?? rate.input);
  return (input + usage.output * rate.output) / 1e6;
}
