import * as z from 'zod/mini';

const linesSchema = z.array(z.object({ line: z.number(), field: z.string(), message: z.string() }));
const keyOf = (batchId: string) => `batch-refused-${batchId}`;

/** The refused lines of a batch stay with the browser's session: the server keeps no text that it refused. */
export function keepRefusals(batchId: string, lines: z.infer<typeof linesSchema>): void {
  try {
    sessionStorage.setItem(keyOf(batchId), JSON.stringify(lines));
  } catch {
    // No storage, or a full one: the answer to the sending has shown them.
  }
}

/** As it was kept, so that it can be compared; null where there is nothing. */
export function readRefusals(batchId: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(batchId));
  } catch {
    return null;
  }
}

export function parseRefusals(kept: string | null) {
  try {
    return linesSchema.parse(JSON.parse(kept ?? '[]'));
  } catch {
    return [];
  }
}
