import { UnavailableError } from '@/lib/errors';

type GateOptions = { slots: number; waitMs: number };

/** Runs at most `slots` pieces of work at once; whoever waits longer than `waitMs` is turned away with a 503. */
export function createGate({ slots, waitMs }: GateOptions) {
  const waiting = new Set<() => void>();
  let busy = 0;

  function enter(): Promise<void> {
    if (busy < slots) {
      busy += 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(admit);
        reject(new UnavailableError('Muitos acessos ao mesmo tempo. Tente de novo em instantes.'));
      }, waitMs);
      const admit = () => {
        clearTimeout(timer);
        resolve();
      };
      waiting.add(admit);
    });
  }

  /** A freed slot goes straight to the next in line, so `busy` stays as it is. */
  function leave() {
    const [next] = waiting;
    if (!next) {
      busy -= 1;
      return;
    }
    waiting.delete(next);
    next();
  }

  return async function run<T>(work: () => Promise<T>): Promise<T> {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
