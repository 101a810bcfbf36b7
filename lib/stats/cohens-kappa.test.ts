import { describe, expect, it } from 'vitest';
import { cohensKappa } from '@/lib/stats/cohens-kappa';

describe('cohensKappa', () => {
  it('is what one computes by hand', () => {
    // 20 + 15 of 50 agree: 0.7. By chance: (25 · 30 + 25 · 20) / 50² = 0.5. So (0.7 − 0.5) / 0.5.
    const { n, observed, kappa } = cohensKappa([
      [20, 5],
      [10, 15],
    ]);
    expect([n, observed]).toEqual([50, 0.7]);
    expect(kappa).toBeCloseTo(0.4, 12);
  });

  it('is what one computes by hand for three labels', () => {
    // 8 of 12 agree. Rows 4, 5, 3 and columns 5, 4, 3: (20 + 20 + 9) / 144. So (96 − 49) / (144 − 49).
    const table = [
      [3, 1, 0],
      [1, 3, 1],
      [1, 0, 2],
    ];
    expect(cohensKappa(table).observed).toBeCloseTo(8 / 12, 12);
    expect(cohensKappa(table).kappa).toBeCloseTo((96 - 49) / (144 - 49), 12);
  });

  it('is 1 for two who always agree, and -1 for two who never do', () => {
    const always = [
      [4, 0],
      [0, 6],
    ];
    const never = [
      [0, 5],
      [5, 0],
    ];
    expect(cohensKappa(always).kappa).toBe(1);
    expect(cohensKappa(never).kappa).toBe(-1);
  });

  it('is 0 where they agree as often as by chance', () => {
    const table = [
      [1, 3],
      [3, 9],
    ];
    expect(cohensKappa(table).kappa).toBeCloseTo(0, 12);
  });

  it('does not depend on who is the first', () => {
    const table = [
      [7, 2],
      [4, 1],
    ];
    const turned = [
      [7, 4],
      [2, 1],
    ];
    expect(cohensKappa(turned)).toEqual(cohensKappa(table));
  });

  it('says nothing without items, or where only one label is ever said', () => {
    expect(cohensKappa([])).toEqual({ n: 0, observed: null, kappa: null });
    expect(cohensKappa([[8]])).toEqual({ n: 8, observed: 1, kappa: null });
  });
});
