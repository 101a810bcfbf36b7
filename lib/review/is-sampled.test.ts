import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { isSampled } from '@/lib/review/is-sampled';

it('draws about its share of ids that follow each other, and all or none where that is the share', () => {
  const ids = Array.from({ length: 20_000 }, () => uuidv7());
  const drawn = ids.filter((id) => isSampled(id, 0.05)).length / ids.length;
  expect(drawn).toBeGreaterThan(0.04);
  expect(drawn).toBeLessThan(0.06);
  expect(ids.every((id) => isSampled(id, 1) && !isSampled(id, 0))).toBe(true);
});
