import { z } from 'zod';

const faultKinds = [
  // of the connection
  'rate_limit_body_delay',
  'rate_limit_header',
  'overloaded',
  'hang',
  'slow_drip',
  'reset',
  'truncated',
  'html',
  'bad_key',
  'bad_request',
  // of the way the answer ends
  'safety',
  'block_reason',
  'no_candidates',
  'max_tokens',
  'continuation', // Gemini's offer to go on in a second request
  // of what it says
  'fenced',
  'empty',
  'unknown_category',
  'extra_keys',
  'missing_id',
  'swapped_ids',
  'repeated_id',
  'invented_id',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** What `PUT /__control` takes; names left out go back to their default. */
const controlSchema = z.strictObject({
  /** Fields of the answer about a text, as the text stands in the data block. */
  answers: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  /** The share of texts whose category is right; which ones depends on the text and `seed`. */
  accuracy: z.number().min(0).max(1).default(1),
  seed: z.number().int().default(1),
  latencyMs: z.number().min(0).default(0),
  /** Used in order, each `times` times, without it for ever. `delayMs`: what a rate limit asks for. */
  faults: z
    .array(
      z.strictObject({
        kind: z.enum(faultKinds),
        times: z.number().int().min(1).optional(),
        delayMs: z.number().optional(),
      }),
    )
    .default([]),
});
export type Control = z.infer<typeof controlSchema>;
export type Fault = Control['faults'][number];

export type Call = { at: number; path: string; ids: string[]; fault: FaultKind | null; aborted: boolean };

/** The script the stand-in follows, and the record of what it was asked. */
export class Script {
  control: Control = controlSchema.parse({});
  calls: Call[] = [];

  follow(control: unknown) {
    this.control = controlSchema.parse(control);
  }

  /** The fault of the next answer, if it has one. */
  takeFault(): Fault | null {
    const [fault] = this.control.faults;
    if (!fault) return null;
    if (fault.times !== undefined) fault.times -= 1;
    if (fault.times === 0) this.control.faults.shift();
    return fault;
  }
}
