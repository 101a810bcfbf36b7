import { setTimeout as sleep } from 'node:timers/promises';
import { LaunchError } from './launch-error';

const limitMs = 120_000;

/** Returns when the web app answers. */
export async function waitUntilLive(port: number, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!(await isLive(port))) {
    signal.throwIfAborted();
    if (Date.now() > deadline)
      throw new LaunchError('O aplicativo web não respondeu a tempo. Veja as mensagens acima.');
    await sleep(50, undefined, { signal });
  }
}

async function isLive(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health/live`, {
      signal: AbortSignal.timeout(10_000),
    });
    return response.ok;
  } catch {
    return false;
  }
}
