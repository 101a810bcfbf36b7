'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import * as z from 'zod/mini';

const taskSchema = z.object({
  id: z.string(),
  status: z.enum(['em_andamento', 'concluida', 'falhou', 'cancelada']),
  total: z.nullable(z.number()),
  feitos: z.number(),
  alterados: z.number(),
  na_fila_do_modelo: z.number(),
});
export type WireTask = z.infer<typeof taskSchema>;

const everyMs = 2_000;

/** The task as the server has it, asked for until it has ended; then the page's figures are read again. */
export function useTask(initial: WireTask): { task: WireTask; isStalled: boolean } {
  const router = useRouter();
  const [observed, setObserved] = useState({ task: initial, isStalled: false });
  const isRunning = observed.task.status === 'em_andamento';

  useEffect(() => {
    if (!isRunning) return;
    const abort = new AbortController();
    let timer = setTimeout(refresh, everyMs);

    async function refresh() {
      const task = await fetchTask(initial.id, abort.signal);
      if (abort.signal.aborted) return;
      setObserved((last) => (task ? { task, isStalled: false } : { ...last, isStalled: true }));
      if (task && task.status !== 'em_andamento') router.refresh();
      else timer = setTimeout(refresh, everyMs);
    }

    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [initial.id, isRunning, router]);

  return observed;
}

/** Null when the server does not answer: the next time may be better. */
async function fetchTask(id: string, signal: AbortSignal): Promise<WireTask | null> {
  try {
    const response = await fetch(`/api/tarefas/${id}`, { signal, cache: 'no-store' });
    return response.ok ? taskSchema.parse(await response.json()) : null;
  } catch {
    return null;
  }
}
