'use client';

import { useEffect, useState } from 'react';
import * as z from 'zod/mini';

const batchSchema = z.object({
  id: z.string(),
  total: z.number(),
  pendentes: z.number(),
  classificados: z.number(),
  em_revisao: z.number(),
  falhas: z.number(),
  iniciado_em: z.string(),
  concluido_em: z.nullable(z.string()),
});
export type WireBatch = z.infer<typeof batchSchema>;
/** `at` is the server's clock, as the batch's own times are. */
type Observed = { batch: WireBatch; at: string; isStalled: boolean };

const everyMs = 1_000;

/** The batch as the server has it, asked for every second until nothing of it is pending. */
export function useBatch(initial: WireBatch, renderedAt: string): Observed {
  const [observed, setObserved] = useState<Observed>({ batch: initial, at: renderedAt, isStalled: false });
  const isDone = observed.batch.pendentes === 0;

  useEffect(() => {
    if (isDone) return;
    const abort = new AbortController();
    let timer = setTimeout(refresh, everyMs);

    async function refresh() {
      const fresh = await fetchBatch(initial.id, abort.signal);
      if (abort.signal.aborted) return;
      setObserved((last) => (fresh ? { ...fresh, isStalled: false } : { ...last, isStalled: true }));
      timer = setTimeout(refresh, everyMs);
    }

    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [initial.id, isDone]);

  return observed;
}

/** Null when the server does not answer: the next second may be better. */
async function fetchBatch(id: string, signal: AbortSignal) {
  try {
    const response = await fetch(`/api/lotes/${id}`, { signal, cache: 'no-store' });
    if (!response.ok) return null;
    const at = new Date(response.headers.get('date') ?? Date.now()).toISOString();
    return { batch: batchSchema.parse(await response.json()), at };
  } catch {
    return null;
  }
}
