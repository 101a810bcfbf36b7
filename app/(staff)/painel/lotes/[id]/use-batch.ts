'use client';

import { useEffect, useState } from 'react';
import { followBatch } from './follow-batch';
import type { SeenBatch, WireBatch } from './wire-batch';

type Observed = SeenBatch & { isStalled: boolean };

/** The batch as the server has it, until nothing of it is pending. */
export function useBatch(initial: WireBatch, renderedAt: string): Observed {
  const [observed, setObserved] = useState<Observed>({ batch: initial, at: renderedAt, isStalled: false });
  const isDone = observed.batch.pendentes === 0;

  useEffect(() => {
    if (isDone) return;
    return followBatch(initial.id, (seen) =>
      setObserved((last) => (seen ? { ...seen, isStalled: false } : { ...last, isStalled: true })),
    );
  }, [initial.id, isDone]);

  return observed;
}
