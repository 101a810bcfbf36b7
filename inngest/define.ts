import { cronTicked, type CronTick, type Event, type EventType } from '@/inngest/events';
import { AppError } from '@/lib/errors';

/**
 * Steps of a run. A finished step is not done again when the run is retried: its result, which must survive
 * JSON, is read back. On Inngest the code between steps runs once for every step, so effects belong in steps.
 */
export type Step = {
  run<T>(id: string, work: () => Promise<T> | T): Promise<T>;
  sendEvent(id: string, events: Event | Event[]): Promise<void>;
  sleep(id: string, ms: number): Promise<void>;
};

/** `attempt` counts from 0. */
type RunContext<Data> = { event: Event<Data>; step: Step; attempt: number };
export type Handler<Data> = (context: RunContext<Data>) => Promise<unknown>;
/** `error` says what failed without a word of the data. */
type FailureHandler<Data> = (failure: { event: Event<Data>; error: string }) => Promise<unknown>;

/** Inngest allows at most 20. */
type Retries = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

type Options<Data> = {
  /** The file name; runs and failures are filed under it. */
  id: string;
  retries?: Retries;
  /** Most runs at once: for each worker process on the embedded engine, for the whole app on Inngest. */
  concurrency?: number;
  /** Called once the last attempt has failed; may be repeated. */
  onFailure?: FailureHandler<Data>;
};
type EventOptions<Data> = Options<Data> & { on: EventType<Data> };
/** `cron` may start with a time zone: `TZ=America/Sao_Paulo 0 8 * * 1`. */
type CronOptions = Options<CronTick> & { cron: string };

/** One definition for both engines. */
export type JobFunction = {
  id: string;
  trigger: { event: string } | { cron: string };
  retries: Retries;
  concurrency?: number;
  run: Handler<unknown>;
  fail: FailureHandler<unknown>;
};

const defaultRetries: Retries = 4;
const maxSteps = 1000;

export function defineFunction<Data>(options: EventOptions<Data>, handler: Handler<Data>): JobFunction;
export function defineFunction(options: CronOptions, handler: Handler<CronTick>): JobFunction;
export function defineFunction<Data>(
  options: EventOptions<Data> | CronOptions,
  handler: Handler<Data> & Handler<CronTick>,
): JobFunction {
  if ('cron' in options) return { ...build(options, cronTicked, handler), trigger: { cron: options.cron } };
  return { ...build(options, options.on, handler), trigger: { event: options.on.eventName } };
}

function build<Data>(options: Options<Data>, type: EventType<Data>, handler: Handler<Data>) {
  const { id, retries = defaultRetries, concurrency, onFailure } = options;
  return {
    id,
    retries,
    concurrency,
    run: async ({ event, step, attempt }: RunContext<unknown>) =>
      handler({ event: parseEvent(type, event), step: guardSteps(step), attempt }),
    fail: async ({ event, error }: { event: Event; error: string }) =>
      onFailure?.({ event: parseEvent(type, event), error }),
  };
}

function parseEvent<Data>(type: EventType<Data>, event: Event): Event<Data> {
  const parsed = type.schema.safeParse(event.data);
  if (parsed.success) return { ...event, data: parsed.data };
  throw new AppError({
    code: 'evento_invalido',
    status: 422,
    message: `O evento ${type.eventName} não é válido.`,
  });
}

/** Inngest renames a repeated step id by itself and fails at its limit; here both are the mistakes they are. */
function guardSteps(step: Step): Step {
  const seen = new Set<string>();
  const claim = (id: string) => {
    if (seen.has(id)) throw new StepMisuse(`O passo ${id} aparece duas vezes.`);
    if (seen.size >= maxSteps) throw new StepMisuse(`Uma função tem no máximo ${maxSteps} passos.`);
    seen.add(id);
    return id;
  };
  return {
    run: async (id, work) => step.run(claim(id), work),
    sendEvent: async (id, events) => step.sendEvent(claim(id), events),
    sleep: async (id, ms) => step.sleep(claim(id), ms),
  };
}

class StepMisuse extends AppError {
  constructor(message: string) {
    super({ code: 'passos_invalidos', status: 500, message });
  }
}
