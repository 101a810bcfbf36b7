import type { Fetch } from '@/lib/llm/get-model';

export type SingleFetch = {
  fetch: Fetch;
  sent(): boolean;
  /** HTTP status of the answer, null before there is one. The SDK's errors sometimes name another. */
  status(): number | null;
};

/**
 * A fetch that sends one request and no more: the SDK continues long Gemini answers by itself, which would pass the
 * budget unseen. Redirects are refused, because they would carry the key elsewhere.
 */
export function createSingleFetch(): SingleFetch {
  let sent = false;
  let status: number | null = null;
  return {
    sent: () => sent,
    status: () => status,
    fetch: async (input, init) => {
      if (sent) throw new Error('A second request in one attempt was refused.');
      sent = true;
      const response = await fetch(input, { ...init, redirect: 'error' });
      status = response.status;
      return response;
    },
  };
}
