import { APICallError, NoObjectGeneratedError, type LanguageModelUsage } from 'ai';
import { z } from 'zod';
import type { LlmCall } from '@/db/schema/llm';
import type { TokenUsage } from '@/lib/llm/estimate-cost';
import { readServerDelay } from '@/lib/llm/retry-delay';

export type Failure = {
  kind: Exclude<LlmCall['outcome'], 'answered'>;
  /** Codes and counts only: a provider's message may quote the input or the key. */
  detail: string;
  /** Null when the provider did not say what it counted. */
  usage: TokenUsage | null;
  /** Whether the provider may have counted tokens it did not tell us of. */
  maybeBilled: boolean;
  retry: { serverDelayMs: number | null } | null;
  /** What the breaker makes of it; `opens`: no request can succeed until somebody acts. */
  breaker: 'ignores' | 'counts' | 'opens';
};

const unanswered = { usage: null, maybeBilled: false, breaker: 'ignores', retry: null } as const;

/** What an error of the SDK means; `status` is the true HTTP status, when there was an answer at all. */
export function explainFailure(error: unknown, status: number | null): Failure {
  if (NoObjectGeneratedError.isInstance(error))
    return explainFinish(error.finishReason, error.usage && countTokens(error.usage));
  if (!APICallError.isInstance(error))
    return { ...unanswered, kind: 'garbled', detail: nameOf(error), maybeBilled: true };
  if (status !== null && status >= 400) return explainStatus(error, status);
  const transport = status === null || error.isRetryable;
  const inBody = status !== null && (error.statusCode ?? 0) >= 400;
  if (transport || inBody) return unavailable(inBody ? 'erro no corpo da resposta' : 'conexão interrompida');
  return { ...unanswered, kind: 'garbled', detail: 'resposta não é do formato da API', maybeBilled: true };
}

/** An answer that came whole and still is none, because of why it ended or of what it says. */
export function explainFinish(finishReason: string | undefined, usage: TokenUsage | undefined): Failure {
  const ended = { ...unanswered, usage: usage ?? null, maybeBilled: true };
  if (finishReason === 'content-filter') return { ...ended, kind: 'refused', detail: 'filtro de conteúdo' };
  if (finishReason === 'length') return { ...ended, kind: 'garbled', detail: 'resposta cortada no limite' };
  return { ...ended, kind: 'garbled', detail: 'resposta não segue o esquema' };
}

export function countTokens(usage: LanguageModelUsage): TokenUsage | undefined {
  if (usage.inputTokens === undefined && usage.outputTokens === undefined) return undefined;
  return {
    input: usage.inputTokens ?? 0,
    cached: usage.inputTokenDetails.cacheReadTokens ?? 0,
    output: usage.outputTokens ?? 0,
    thinking: usage.outputTokenDetails.reasoningTokens ?? 0,
  };
}

function explainStatus(error: APICallError, status: number): Failure {
  const { body, codes } = readErrorBody(error.responseBody);
  const detail = [`HTTP ${status}`, ...codes].join(' ');
  const serverDelayMs = readServerDelay({ headers: error.responseHeaders ?? {}, body }, Date.now());
  const isKey = codes.some((code) => keyProblems.has(code));
  if (isKey || [401, 403, 404].includes(status))
    return { ...unanswered, kind: 'misconfigured', detail, breaker: 'opens' };
  if (status === 429)
    return { ...unanswered, kind: 'rate_limited', detail, breaker: 'counts', retry: { serverDelayMs } };
  if (status === 408 || status >= 500) return unavailable(detail, serverDelayMs);
  return { ...unanswered, kind: 'misconfigured', detail, breaker: 'counts' };
}

function unavailable(detail: string, serverDelayMs: number | null = null): Failure {
  const retry = { serverDelayMs };
  return { ...unanswered, kind: 'unavailable', detail, maybeBilled: true, breaker: 'counts', retry };
}

/** Gemini answers a bad key with 400, OpenAI an empty account with 429. */
const keyProblems = new Set([
  'API_KEY_INVALID',
  'invalid_api_key',
  'insufficient_quota',
  'billing_not_active',
]);

const code = z
  .string()
  .regex(/^[A-Za-z0-9_]{1,60}$/)
  .optional()
  .catch(undefined);
const errorBody = z.object({
  error: z.object({
    status: code,
    code,
    details: z.array(z.object({ reason: code }).catch({ reason: undefined })).catch([]),
  }),
});

function readErrorBody(text: string | undefined): { body: unknown; codes: string[] } {
  const body = parseJson(text);
  const { error } = errorBody.safeParse(body).data ?? {};
  const named = [error?.status, error?.code, ...(error?.details ?? []).map(({ reason }) => reason)];
  return { body, codes: named.filter((name) => name !== undefined) };
}

function parseJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined; // an error page of some proxy
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'erro desconhecido';
}
