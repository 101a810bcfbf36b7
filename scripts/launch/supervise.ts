import { setTimeout as sleep } from 'node:timers/promises';

export type Instance = {
  pid: number;
  /** Resolves with the reason when the process is gone. */
  gone: Promise<string>;
  stop(): Promise<void>;
};
export type Service = { name: string; start(): Promise<Instance> };
export type Supervised = { stop(): Promise<void> };

type Options = {
  say: (line: string) => void;
  onStart: (name: string, pid: number) => void;
  firstDelayMs?: number;
  maxDelayMs?: number;
  /** A process that lived this long begins anew with the first delay. */
  stableMs?: number;
};

/** Starts a service, throwing when that fails, and from then on starts it again whenever it dies. */
export async function supervise(service: Service, options: Options): Promise<Supervised> {
  const ending = new AbortController();
  let current = await service.start();
  options.onStart(service.name, current.pid);
  const watch = keepAlive(service, {
    ...options,
    ending: ending.signal,
    current,
    replace: (next) => (current = next),
  });
  return {
    async stop() {
      ending.abort();
      await current.stop();
      await watch;
    },
  };
}

type Watch = Options & { ending: AbortSignal; current: Instance; replace: (instance: Instance) => void };

async function keepAlive(service: Service, watch: Watch): Promise<void> {
  const { say, onStart, ending, replace, firstDelayMs = 200, maxDelayMs = 10_000, stableMs = 30_000 } = watch;
  let instance: Instance | null = watch.current;
  let delayMs = firstDelayMs;
  for (;;) {
    const since = Date.now();
    const reason = instance ? await instance.gone : 'não iniciou';
    if (ending.aborted) return;
    if (Date.now() - since > stableMs) delayMs = firstDelayMs;
    say(`${service.name} parou (${reason}); recomeça em ${(delayMs / 1_000).toLocaleString('pt-BR')} s.`);
    await sleep(delayMs, undefined, { signal: ending }).catch(() => undefined);
    if (ending.aborted) return;
    delayMs = Math.min(delayMs * 2, maxDelayMs);
    instance = await service.start().catch((error: unknown) => {
      say(error instanceof Error ? error.message : String(error));
      return null;
    });
    if (!instance) continue;
    replace(instance);
    onStart(service.name, instance.pid);
    if (ending.aborted) await instance.stop();
  }
}
