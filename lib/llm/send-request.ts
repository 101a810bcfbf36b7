import { generateText, Output } from 'ai';
import type { z } from 'zod';
import { closeSchema } from '@/lib/llm/closed-schema';
import type { TokenUsage } from '@/lib/llm/estimate-cost';
import { countTokens, explainFailure, explainFinish, type Failure } from '@/lib/llm/explain-failure';
import { createModel, type ModelSettings } from '@/lib/llm/get-model';
import { createSingleFetch } from '@/lib/llm/single-fetch';
import { log } from '@/lib/log';

/** The SDK prints its warnings, such as a temperature the model does not take, with every call. */
globalThis.AI_SDK_LOG_WARNINGS = ({ warnings, model }) =>
  log.debug({ model, warnings: warnings.map(({ type }) => type) }, 'The AI SDK warns.');

export type Question<Answer> = {
  system: string;
  input: string;
  schema: z.ZodType<Answer>;
  maxOutputTokens: number;
};

export type Reply<Answer> = { kind: 'answered'; output: Answer; usage: TokenUsage | null } | Failure;

/** One HTTP request to the provider and what came of it; never throws for what a provider may do. */
export async function sendRequest<Answer>({
  settings,
  question,
  timeoutMs,
  signal,
}: {
  settings: ModelSettings;
  question: Question<Answer>;
  timeoutMs: number;
  signal?: AbortSignal;
}): Promise<Reply<Answer>> {
  const single = createSingleFetch();
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const result = await generateText({
      model: await createModel(settings, single.fetch),
      instructions: question.system,
      prompt: question.input,
      output: Output.object({ schema: closeSchema(question.schema) }),
      temperature: settings.temperature,
      maxOutputTokens: question.maxOutputTokens,
      maxRetries: 0,
      abortSignal: signal ? AbortSignal.any([timeout, signal]) : timeout,
      providerOptions: { openai: { store: false } },
    });
    const usage = countTokens(result.usage);
    if (isWhole(result, settings)) return { kind: 'answered', output: result.output, usage: usage ?? null };
    const isWithout = result.text === '' && result.rawFinishReason === undefined;
    return explainFinish(isWithout ? 'content-filter' : result.finishReason, usage);
  } catch (error) {
    if (signal?.aborted) return stopped('cancelada', 'ignores');
    if (timeout.aborted) return stopped(`sem resposta em ${timeoutMs} ms`, 'counts');
    if (!single.sent()) throw error; // a schema no provider takes, or another fault of ours
    return explainFailure(error, single.status());
  }
}

/** A compatible server may leave the reason out; one that is given must be the good one. */
function isWhole(
  { finishReason, rawFinishReason, text }: { finishReason: string; rawFinishReason?: string; text: string },
  { provider }: ModelSettings,
): boolean {
  const isUntold = provider === 'openai-compatible' && rawFinishReason === undefined && text !== '';
  return finishReason === 'stop' || isUntold;
}

function stopped(detail: string, breaker: 'ignores' | 'counts'): Failure {
  const retry = breaker === 'counts' ? { serverDelayMs: null } : null;
  return { kind: 'timed_out', detail, usage: null, maybeBilled: true, retry, breaker };
}
