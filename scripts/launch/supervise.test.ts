import { expect, test } from 'vitest';
import { supervise, type Instance } from './supervise';

/** A service whose processes die when the test says so. */
function createPuppet(startFaults = 0) {
  const deaths: ((reason: string) => void)[] = [];
  let faults = 0;
  const start = async (): Promise<Instance> => {
    if (deaths.length > 0 && faults < startFaults) {
      faults += 1;
      throw new Error('a porta está ocupada');
    }
    const { promise, resolve } = Promise.withResolvers<string>();
    deaths.push(resolve);
    return { pid: deaths.length, gone: promise, stop: async () => resolve('parado') };
  };
  return { service: { name: 'web', start }, die: (reason: string) => deaths.at(-1)?.(reason), deaths };
}

function record() {
  const lines: string[] = [];
  const starts: number[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const options = {
    say: (line: string) => void lines.push(line),
    onStart: (_name: string, pid: number) => {
      starts.push(pid);
      for (const { count, resolve } of waiting) if (starts.length >= count) resolve();
    },
    firstDelayMs: 1,
    maxDelayMs: 4,
  };
  const untilStarts = (count: number) => new Promise<void>((resolve) => waiting.push({ count, resolve }));
  return { lines, starts, options, untilStarts };
}

test('what dies comes back, after ever longer waits', async () => {
  const { service, die } = createPuppet();
  const { lines, options, untilStarts } = record();
  const supervised = await supervise(service, options);
  for (let count = 2; count <= 5; count += 1) {
    const again = untilStarts(count);
    die('código 1');
    await again;
  }
  expect(lines.map((line) => /em ([\d,]+) s/.exec(line)?.[1])).toEqual(['0,001', '0,002', '0,004', '0,004']);
  await supervised.stop();
});

test('one that lived long begins anew with the shortest wait', async () => {
  const { service, die } = createPuppet();
  const { lines, options, untilStarts } = record();
  const supervised = await supervise(service, { ...options, stableMs: -1 });
  for (let count = 2; count <= 4; count += 1) {
    const again = untilStarts(count);
    die('SIGKILL');
    await again;
  }
  expect(new Set(lines)).toEqual(new Set(['web parou (SIGKILL); recomeça em 0,001 s.']));
  await supervised.stop();
});

test('a restart that fails is said and tried again; a first start that fails is thrown', async () => {
  const { service, die } = createPuppet(2);
  const { lines, starts, options, untilStarts } = record();
  const supervised = await supervise(service, options);
  const again = untilStarts(2);
  die('SIGKILL');
  await again;
  expect(lines.filter((line) => line === 'a porta está ocupada')).toHaveLength(2);
  expect(starts).toEqual([1, 2]);
  await supervised.stop();
  const failing = { name: 'web', start: () => Promise.reject(new Error('não dá')) };
  await expect(supervise(failing, options)).rejects.toThrow('não dá');
});

test('a stop ends what runs and starts nothing more, also in the middle of a wait', async () => {
  const { service, die, deaths } = createPuppet();
  const { options } = record();
  const running = await supervise(service, options);
  await running.stop();
  expect(deaths).toHaveLength(1);
  const waiting = await supervise(service, { ...options, firstDelayMs: 60_000 });
  die('SIGKILL');
  await waiting.stop();
  expect(deaths).toHaveLength(2);
});
