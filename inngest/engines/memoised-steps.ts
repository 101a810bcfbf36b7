import type { Db } from '@/db/client';
import { saveStep } from '@/db/queries/job-runs';
import { emit } from '@/inngest/client';
import type { Step } from '@/inngest/define';

type Sleep = { until: string };
type Options = { db: Db; runId: string; done: Map<string, unknown> };

/**
 * The steps of one attempt. `asleep` resolves when the handler waits for an instant: from then on no step
 * begins or returns, and the run goes on from its finished steps when it is picked up again.
 */
export function memoisedSteps({ db, runId, done }: Options): { step: Step; asleep: Promise<Sleep> } {
  const { promise: asleep, resolve: fallAsleep } = Promise.withResolvers<Sleep>();
  let suspended = false;

  async function memoise<T>(stepId: string, work: () => Promise<T> | T): Promise<T> {
    if (suspended) return forever();
    const result = done.has(stepId) ? done.get(stepId) : await perform(stepId, work);
    // The result went through JSON and back: the caller's type is a promise it made about its own step.
    return suspended ? forever() : (result as T);
  }

  async function perform(stepId: string, work: () => unknown): Promise<unknown> {
    const result = throughJson(await work());
    await saveStep(db, { runId, stepId, result });
    return result;
  }

  const step: Step = {
    run: memoise,
    sendEvent: (id, events) => memoise(id, () => emit(db, [events].flat(), 'embedded')),
    sleep: async (id, ms) => {
      const { until } = await memoise(id, () => ({ until: new Date(Date.now() + ms).toISOString() }));
      if (Date.parse(until) <= Date.now()) return;
      suspended = true;
      fallAsleep({ until });
      return forever();
    },
  };
  return { step, asleep };
}

/** A first result looks like one read back, so that a retry cannot see a difference. */
function throughJson(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

function forever(): Promise<never> {
  return new Promise(() => undefined);
}
