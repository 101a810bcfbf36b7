import type { Db } from '@/db/client';
import { closeLlmBreaker, recordLlmFailure } from '@/db/queries/llm';
import type { ModelSettings } from '@/lib/llm/get-model';
import type { Reply } from '@/lib/llm/send-request';
import { log } from '@/lib/log';

const opensAfter = 5;

/** One breaker for a provider and model, shared by all processes. */
export function breakerKeyOf({ provider, modelName }: ModelSettings): string {
  return `${provider}:${modelName}`;
}

/**
 * Opens the breaker after five failures in a row, at once where nothing can succeed; an answer of any kind closes it.
 *
 * @returns whether it is open now
 */
export async function tellBreaker(db: Db, settings: ModelSettings, reply: Reply<unknown>): Promise<boolean> {
  const key = breakerKeyOf(settings);
  if (reply.kind === 'answered' || reply.kind === 'refused' || reply.kind === 'garbled') {
    await closeLlmBreaker(db, key);
    return false;
  }
  if (reply.breaker === 'ignores') return false;
  const { kind, detail } = reply;
  const limit = reply.breaker === 'opens' ? 1 : opensAfter;
  const { open, opened } = await recordLlmFailure(db, { key, detail, opensAfter: limit });
  if (opened && kind === 'misconfigured')
    log.error({ model: key, detail }, 'The language model refuses our settings and is paused.');
  else if (opened) log.warn({ model: key, detail }, 'The language model fails and is paused.');
  return open;
}
