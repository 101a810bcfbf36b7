import type { JobFunction } from '@/inngest/define';

/** Counts the runs of functions that may only run so many times at once in this process. */
export function concurrencyLimits(functions: Pick<JobFunction, 'id' | 'concurrency'>[]) {
  const limits = new Map(functions.map(({ id, concurrency }) => [id, concurrency ?? Infinity]));
  const running = new Map<string, number>();
  const count = (id: string) => running.get(id) ?? 0;
  const isFull = (id: string) => count(id) >= (limits.get(id) ?? Infinity);

  return {
    /** Functions of which no further run may begin: their jobs are best left in the queue. */
    full: () => [...limits.keys()].filter(isFull),
    /** Runs `work` if there is room; false when there is none. */
    tryRun: async (id: string, work: () => Promise<void>): Promise<boolean> => {
      if (isFull(id)) return false;
      running.set(id, count(id) + 1);
      try {
        await work();
      } finally {
        running.set(id, count(id) - 1);
      }
      return true;
    },
  };
}
