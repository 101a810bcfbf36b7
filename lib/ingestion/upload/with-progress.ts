import { setTimeout as pause } from 'node:timers/promises';

export type Progress<T> = { kind: 'progress'; rows: number } | { kind: 'end'; outcome: T };

const everyMs = 250;

/**
 * Tells how far a work is until it ends, then what came of it. The work goes on to its end also when nobody
 * listens any more.
 */
export async function* withProgress<T>(
  work: (onRows: (rows: number) => void) => Promise<T>,
): AsyncGenerator<Progress<T>> {
  let rows = 0;
  let told = -1;
  const working = work((read) => {
    rows = read;
  });
  const ended = working.then(
    () => true,
    () => true,
  );
  while (!(await Promise.race([ended, pause(everyMs, false)]))) {
    if (rows !== told) yield { kind: 'progress', rows };
    told = rows;
  }
  yield { kind: 'end', outcome: await working };
}
