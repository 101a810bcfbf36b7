import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const stateSchema = z.object({
  /** Where the web app answers, or will once `ready`. */
  url: z.string(),
  port: z.number().int(),
  ready: z.boolean(),
  startedAt: z.string(),
  processes: z.record(z.string(), z.number().int()),
});
export type State = z.infer<typeof stateSchema>;

const fileIn = (dataDir: string) => path.join(dataDir, 'state.json');

/** What the launcher of a data folder says about itself; null when none ran, or it ended well. */
export function readState(dataDir: string): State | null {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    return null;
  }
}

export function writeState(dataDir: string, state: State): void {
  const fresh = `${fileIn(dataDir)}.${process.pid}`;
  writeFileSync(fresh, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(fresh, fileIn(dataDir));
}

export function removeState(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}
