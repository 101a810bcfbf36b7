import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@/db/client';
import { correctLlmTokens, passLlmBreaker, reserveLlmBudget, type LlmBudget } from '@/db/queries/llm';
import { breakerKeyOf, tellBreaker } from '@/lib/llm/breaker';
import type { Failure } from '@/lib/llm/explain-failure';
import { fileCall, type CallLabels } from '@/lib/llm/file-call';
import type { ModelSettings } from '@/lib/llm/get-model';
import { chooseRetryDelay } from '@/lib/llm/retry-delay';
import { sendRequest, type Question, type Reply } from '@/lib/llm/send-request';

export type ModelCall<Answer> = CallLabels &
  Omit<Question<Answer>, 'maxOutputTokens'> & {
    /** A pool, never a transaction: nothing is held while the provider thinks. */
    db: Database;
    settings: ModelSettings;
    budget: LlmBudget;
    /** The settings' by default. */
    maxOutputTokens?: number;
    /** Requests, the first included (3). */
    maxAttempts?: number;
    /** Epoch in ms; the settings' total timeout holds as well. */
    deadline?: number;
    signal?: AbortSignal;
    random?: () => number;
  };

type FailedOutcome = 'refused' | 'garbled' | 'unavailable' | 'over_budget' | 'paused' | 'misconfigured';
export type CallResult<Answer> = { attempts: number } & (
  { outcome: 'answered'; output: Answer } | { outcome: FailedOutcome; detail: string }
);

/**
 * The one way to a language model. It reserves budget before each request, repeats what may succeed later, and files
 * the call, failed or not; a call that sent nothing (the breaker open, the budget used up) leaves no row. `schema`
 * may not transform, coerce or default: an answer with anything it does not name is `garbled`.
 */
export async function callModel<Answer>(call: ModelCall<Answer>): Promise<CallResult<Answer>> {
  const { db, settings } = call;
  const startedAt = Date.now();
  const deadline = Math.min(startedAt + settings.timings.totalTimeoutMs, call.deadline ?? Infinity);
  const { attempts, reply, stop } = await repeatRequest(call, deadline);
  if (reply) await fileCall(db, call, { settings, reply, attempts, latencyMs: Date.now() - startedAt });
  if (reply?.kind === 'answered') return { outcome: 'answered', output: reply.output, attempts };
  if (stop) return { ...stop, attempts };
  if (!reply) return { outcome: 'unavailable', detail: 'sem tempo para perguntar', attempts };
  return { outcome: toOutcome(reply.kind), detail: reply.detail, attempts };
}

type Stop = { outcome: 'over_budget' | 'paused'; detail: string };
type Requests<Answer> = { attempts: number; reply: Reply<Answer> | null; stop: Stop | null };

/** Asks until there is an answer, a failure that stays, a full budget, an open breaker or no more time. */
async function repeatRequest<Answer>(call: ModelCall<Answer>, deadline: number): Promise<Requests<Answer>> {
  const { settings, random = Math.random, maxAttempts = 3 } = call;
  let reply: Reply<Answer> | null = null;
  let attempts = 0;
  while (Date.now() < deadline && !call.signal?.aborted) {
    const request = await requestOnce(call, deadline);
    if ('stop' in request) return { attempts, reply, stop: request.stop };
    ({ reply } = request);
    attempts += 1;
    if (reply.kind === 'answered' || !reply.retry || request.isLast || attempts >= maxAttempts) break;
    const { serverDelayMs } = reply.retry;
    const { retryBaseMs: baseMs } = settings.timings;
    const delayMs = chooseRetryDelay({ attempt: attempts, baseMs, serverDelayMs, random });
    if (Date.now() + delayMs >= deadline) break;
    await pause(delayMs, undefined, { signal: call.signal }).catch(() => undefined); // an abort ends the loop
  }
  return { attempts, reply, stop: null };
}

/** Breaker, budget, request, and the books of both afterwards. */
async function requestOnce<Answer>(
  call: ModelCall<Answer>,
  deadline: number,
): Promise<{ stop: Stop } | { reply: Reply<Answer>; isLast: boolean }> {
  const { db, settings, budget, signal } = call;
  const { requestTimeoutMs, probeEveryMs } = settings.timings;
  const breaker = await passLlmBreaker(db, { key: breakerKeyOf(settings), probeEveryMs });
  if (breaker.state === 'open') return { stop: { outcome: 'paused', detail: breaker.detail ?? '' } };
  const question = { ...call, maxOutputTokens: call.maxOutputTokens ?? settings.maxOutputTokens };
  const reserved = estimateTokens(question);
  const day = await reserveLlmBudget(db, { ...budget, tokens: reserved });
  if (!day) return { stop: { outcome: 'over_budget', detail: 'o limite diário do modelo foi atingido' } };
  const timeoutMs = Math.max(1, Math.min(requestTimeoutMs, deadline - Date.now()));
  const reply = await sendRequest({ settings, question, timeoutMs, signal });
  const used = countUsed(reply, reserved);
  if (used !== reserved) await correctLlmTokens(db, { day, reserved, used });
  const isOpen = await tellBreaker(db, settings, reply);
  return { reply, isLast: isOpen || breaker.state === 'probe' };
}

/** The longest answer, and a token for three bytes: Portuguese takes about four, the schema comes out of the rest. */
function estimateTokens({ system, input, maxOutputTokens }: Question<unknown>): number {
  return Math.ceil(Buffer.byteLength(system + input) / 3) + maxOutputTokens;
}

/** Where the provider may have counted and did not say, the reservation stands. */
function countUsed(reply: Reply<unknown>, reserved: number): number {
  if (reply.usage) return reply.usage.input + reply.usage.output;
  return reply.kind === 'answered' || reply.maybeBilled ? reserved : 0;
}

function toOutcome(kind: Failure['kind']): FailedOutcome {
  return kind === 'rate_limited' || kind === 'timed_out' ? 'unavailable' : kind;
}
