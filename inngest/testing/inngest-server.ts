import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { NextRequest } from 'next/server';
import { z } from 'zod';

/**
 * The server side of Inngest's SDK specification, as much of it as the functions use: the event API with its
 * deduplication, the signed sync, and the executor that calls a function until it is done, step by step.
 */

type Handlers = Record<'POST' | 'PUT', (request: NextRequest) => Promise<Response>>;
type Step = { type: 'data'; data: unknown } | { type: 'error'; error: unknown };
type Call = {
  functionId: string;
  event: unknown;
  runId: string;
  steps: Record<string, Step>;
  attempt: number;
};

const syncSchema = z.object({
  functions: z.array(
    z.object({
      id: z.string(),
      triggers: z.array(z.object({ event: z.string().optional(), cron: z.string().optional() })),
      concurrency: z.number().optional(),
      steps: z.object({ step: z.object({ retries: z.object({ attempts: z.number() }) }) }),
    }),
  ),
});
type Registered = z.infer<typeof syncSchema>['functions'][number];

const eventSchema = z.looseObject({ id: z.string(), name: z.string(), data: z.looseObject({}) });
type Received = z.infer<typeof eventSchema>;

const opSchema = z.object({
  id: z.string(),
  op: z.enum(['StepRun', 'StepError', 'StepFailed', 'Sleep']),
  name: z.string().optional(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
});

export async function startInngestServer(signingKey: string) {
  const seen = new Set<string>();
  const runs = new Set<Promise<void>>();
  let registered: Registered[] = [];
  let handlers: Handlers | undefined;
  const received: string[] = [];
  let broken = false;

  const http = createServer(async (request, response) => {
    const ids = broken ? null : await receive(request);
    response.writeHead(ids ? 200 : 500, { 'content-type': 'application/json' });
    response.end(JSON.stringify(ids ? { ids, status: 200 } : { error: 'broken', status: 500 }));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));

  async function receive(request: IncomingMessage): Promise<string[]> {
    const events = z.array(eventSchema).parse(JSON.parse(await text(request)));
    for (const event of events) if (!seen.has(event.id)) trigger(event);
    const ids = events.map(({ id }) => id);
    received.push(...ids);
    return ids;
  }

  function trigger(event: Received): void {
    seen.add(event.id);
    for (const { id, triggers, steps } of registered)
      if (triggers.some((one) => one.event === event.name))
        start(execute(id, event, steps.step.retries.attempts));
  }

  function start(run: Promise<void>): void {
    runs.add(run);
    void run.finally(() => runs.delete(run));
  }

  async function execute(functionId: string, event: unknown, retries: number): Promise<void> {
    const runId = crypto.randomUUID();
    const steps: Record<string, Step> = {};
    for (let attempt = 0; ;) {
      const response = await call({ functionId, event, runId, steps, attempt }, retries + 1);
      const body: unknown = await response.json();
      if (response.status === 200) return;
      if (response.status === 206) attempt = await advance(steps, z.array(opSchema).parse(body), attempt);
      else if (response.headers.get('x-inngest-no-retry') !== 'true') attempt += 1;
      else return fail({ functionId, event, runId, error: body });
    }
  }

  /** Notes what steps did, and answers with the number of the next attempt. */
  async function advance(steps: Record<string, Step>, ops: z.infer<typeof opSchema>[], attempt: number) {
    for (const { id, op, name, data, error } of ops) {
      if (op === 'StepError') return attempt + 1;
      if (op === 'Sleep') await delay(Number.parseInt(name ?? '0', 10) * 1000);
      steps[id] = op === 'StepFailed' ? { type: 'error', error } : { type: 'data', data: data ?? null };
    }
    return 0;
  }

  async function fail(failed: Omit<Call, 'steps' | 'attempt'> & { error: unknown }): Promise<void> {
    const { functionId, event, runId, error } = failed;
    if (functionId.endsWith('-failure')) return;
    const data = { function_id: functionId, run_id: runId, error, event };
    await execute(
      `${functionId}-failure`,
      { id: crypto.randomUUID(), name: 'inngest/function.failed', data },
      1,
    );
  }

  async function call(
    { functionId, event, runId, steps, attempt }: Call,
    maxAttempts: number,
  ): Promise<Response> {
    const stack = { stack: Object.keys(steps), current: Object.keys(steps).length };
    const ctx = { run_id: runId, fn_id: crypto.randomUUID(), attempt, max_attempts: maxAttempts, stack };
    const body = { version: 2, event, events: [event], steps, ctx };
    return send('POST', `?fnId=${functionId}&stepId=step`, body);
  }

  async function send(method: 'POST' | 'PUT', query: string, body: unknown): Promise<Response> {
    if (!handlers) throw new Error('No app was synced.');
    return handlers[method](signedRequest({ method, query, body, signingKey }));
  }

  const address = http.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    /** Ids of events in the order they came, repeats included. */
    received,
    /** While broken, the event API answers 500. */
    setBroken: (value: boolean) => {
      broken = value;
    },
    /** Asks the app for its functions, as Inngest does after a deploy. */
    sync: async (app: Handlers): Promise<Registered[]> => {
      handlers = app;
      const response = await send('PUT', '', { url: 'http://localhost:3000/api/inngest' });
      registered = syncSchema.parse(await response.json()).functions;
      return registered;
    },
    /** Runs a scheduled function. */
    tick: (functionId: string, instant: Date) =>
      execute(
        functionId,
        { id: crypto.randomUUID(), name: 'inngest/scheduled.timer', data: {}, ts: +instant },
        0,
      ),
    stop: async () => {
      await Promise.all(runs);
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

/** A request as Inngest signs it: HMAC-SHA256 over the body with sorted keys, then the time in seconds. */
export function signedRequest(parts: {
  method: string;
  query: string;
  body: unknown;
  signingKey: string;
}): NextRequest {
  const body = JSON.stringify(sortKeys(parts.body));
  const time = String(Math.round(Date.now() / 1000));
  const key = parts.signingKey.replace(/^signkey-\w+-/, '');
  const signature = createHmac('sha256', key).update(body).update(time).digest('hex');
  return new NextRequest(`http://localhost:3000/api/inngest${parts.query}`, {
    method: parts.method,
    body,
    headers: {
      'content-type': 'application/json',
      'x-inngest-sync-kind': 'in_band',
      'x-inngest-signature': `t=${time}&s=${signature}`,
    },
  });
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, sortKeys(entry)]),
  );
}
