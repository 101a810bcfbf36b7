import { expect, it } from 'vitest';
import { keepLatest } from '@/lib/report/keep-latest';

function counting(atMost: number) {
  const keep = keepLatest<number>(atMost);
  let made = 0;
  return (key: string) => keep(key, async () => ++made);
}

it('makes a thing once for all who ask for it, also while it is made', async () => {
  const ask = counting(2);
  expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual([1, 1, 2]);
});

it('forgets what was not asked for the longest', async () => {
  const ask = counting(2);
  for (const key of ['a', 'b', 'a', 'c']) await ask(key);
  expect(await ask('a')).toBe(1);
  expect(await ask('b')).toBe(4);
});

it('tries again what failed', async () => {
  const keep = keepLatest<string>(2);
  await expect(keep('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await keep('a', async () => 'done')).toBe('done');
});
