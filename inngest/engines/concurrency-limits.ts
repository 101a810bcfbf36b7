import type { JobFunction } from '@/inngest/define';

/** Counts the runs of functions that may only run so many times at once in this process. */
export function concurrencyLimits(functions: Pick<JobFunction, 'id' | 'concurrency'>[]) {
  const limits = new Map(functions.map(({ id, concurrency }) => [id, concurrency ?? Infinity]));
  const running = new Map<string, number>();
  const waiting = new Map<string, (() => void)[]>();

  return {
    /** Functions of which no further run may begin: their jobs are better left in the queue. */
    full: () => [...limits].filter(([id, limit]) => (running.get(id) ?? 0) >= limit).map(([id]) => id),
    /** Runs `work` when there is room; a few jobs fetched at the same moment may have to wait for it. */
    async within<T>(id: string, work: () => Promise<T>): Promise<T> {
      const limit = limits.get(id) ?? Infinity;
      if ((running.get(id) ?? 0) >= limit)
        await new Promise<void>((resume) => waiting.set(id, [...(waiting.get(id) ?? []), resume]));
      else running.set(id, (running.get(id) ?? 0) + 1);
      try {
        return await work();
      } finally {
        const [next, ...rest] = waiting.get(id) ?? [];
        waiting.set(id, rest);
        if (next) next();
        else running.set(id, (running.get(id) ?? 1) - 1);
      }
    },
  };
}
