import {
  NonRetriableError,
  StepError,
  type FailureEventArgs,
  type GetStepTools,
  type Inngest,
  type InngestFunction,
} from 'inngest';
import type { Db } from '@/db/client';
import { recordFailedRun } from '@/db/queries/job-runs';
import type { JobFunction, Step } from '@/inngest/define';
import { describeError, isRetryable } from '@/inngest/engines/describe-error';
import { cronTicked, eventSchema, type Event } from '@/inngest/events';

type Options = { client: Inngest; getDb: () => Db };

/** The definition as Inngest runs it. Its failures are also filed with ours, for the failures page. */
export function toInngestFunction(definition: JobFunction, { client, getDb }: Options): InngestFunction.Any {
  const { id, trigger, retries, concurrency } = definition;
  return client.createFunction(
    {
      id,
      retries,
      concurrency,
      triggers: [trigger],
      onFailure: async ({ event, error }: FailureEventArgs) => {
        const failed = { event: toEvent(event.data.event, event.data.run_id), error: error.message };
        await recordFailedRun(getDb(), { functionId: id, ...failed });
        await safely(() => definition.fail(failed));
      },
    },
    async ({ event, step, attempt, runId }) => {
      await safely(() => definition.run({ event: toEvent(event, runId), step: toStep(step), attempt }));
    },
  );
}

type Received = { id?: string; name: string; data?: unknown; ts?: number };

function toEvent(event: Received, runId: string): Event {
  const id = event.id ?? runId;
  if (event.name !== 'inngest/scheduled.timer')
    return eventSchema.parse({ id, name: event.name, data: event.data });
  const scheduledAt = new Date(event.ts ?? Date.now()).toISOString();
  return { id, name: cronTicked.eventName, data: { scheduledAt } };
}

function toStep(step: GetStepTools<Inngest>): Step {
  return {
    run: async <T>(id: string, work: () => Promise<T> | T) => {
      const result: unknown = await step.run(id, () => safely(work));
      // The result went through JSON and back: the caller's type is a promise it made about its own step.
      return result as T;
    },
    sendEvent: async (id, events) => {
      await step.sendEvent(
        id,
        [events].flat().map((event) => eventSchema.parse(event)),
      );
    },
    sleep: (id, ms) => step.sleep(id, ms),
  };
}

/** Nothing of an error but its description leaves the process; whether to retry travels in its class. */
async function safely<T>(work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StepError) throw error;
    const description = describeError(error);
    throw isRetryable(error) ? new Error(description) : new NonRetriableError(description);
  }
}
