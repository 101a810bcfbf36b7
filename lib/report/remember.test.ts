import { expect, it } from 'vitest';
import { remember } from '@/lib/report/remember';

function setUp() {
  const world = { nowMs: 0, loads: 0, isDown: false };
  const ask = remember(
    async (key) => {
      world.loads += 1;
      if (world.isDown) throw new Error('down');
      return `${key} ${world.loads}`;
    },
    { maxAgeMs: 60_000, clock: () => world.nowMs },
  );
  return { world, ask };
}

it('loads once for all who ask at the same time', async () => {
  const { ask } = setUp();
  expect(await Promise.all([ask('a'), ask('a'), ask('a')])).toEqual(['a 1', 'a 1', 'a 1']);
});

it('loads anew once the value is as old as allowed', async () => {
  const { world, ask } = setUp();
  await ask('a');
  world.nowMs = 59_999;
  expect(await ask('a')).toBe('a 1');
  world.nowMs = 60_000;
  expect(await ask('a')).toBe('a 2');
});

it('keeps each key apart', async () => {
  const { ask } = setUp();
  expect([await ask('a'), await ask('b')]).toEqual(['a 1', 'b 2']);
});

it('gives the last good value while loading fails, and tries again', async () => {
  const { world, ask } = setUp();
  await ask('a');
  Object.assign(world, { nowMs: 90_000, isDown: true });
  expect(await ask('a')).toBe('a 1');
  world.isDown = false;
  expect(await ask('a')).toBe('a 3');
});

it('throws where there is no value yet, and does not keep the failure', async () => {
  const { world, ask } = setUp();
  world.isDown = true;
  await expect(ask('a')).rejects.toThrow('down');
  world.isDown = false;
  expect(await ask('a')).toBe('a 2');
});

it('gives what is said to stand in while loading fails, and throws where nothing does', async () => {
  const world = { isDown: false };
  const ask = remember<string>(
    async () => {
      if (world.isDown) throw new Error('down');
      return 'loaded';
    },
    {
      maxAgeMs: 0,
      standIn: async (key, last) => (key === 'kept' ? 'from the disk' : last && `${last} before`),
    },
  );
  expect([await ask('kept'), await ask('other')]).toEqual(['loaded', 'loaded']);
  world.isDown = true;
  expect([await ask('kept'), await ask('other')]).toEqual(['from the disk', 'loaded before']);
  await expect(ask('new')).rejects.toThrow('down');
});
