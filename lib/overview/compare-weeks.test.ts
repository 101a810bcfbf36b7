import { describe, expect, it } from 'vitest';
import { compareWeeks } from '@/lib/overview/compare-weeks';
import { countsOf as counts } from '@/lib/report/testing';

describe('compareWeeks', () => {
  it('leaves spam out of totals and shares', () => {
    const { total, spam, shares } = compareWeeks(counts({ elogio: 3, critica: 1, spam: 96 }), counts({}));
    expect({ total, spam }).toEqual({ total: 4, spam: 96 });
    expect(shares.map(({ share }) => share)).toEqual([0.75, 0.25, 0, 0]);
  });

  it('names the share that moved most', () => {
    const { mover } = compareWeeks(
      counts({ elogio: 50, critica: 50 }),
      counts({ elogio: 80, critica: 15, duvida: 5 }),
    );
    expect(mover).toEqual({ category: 'critica', share: 0.5, previousShare: 0.15 });
  });

  it('names none where chance alone may have moved it', () => {
    const { isComparable, mover } = compareWeeks(
      counts({ elogio: 20, critica: 10 }),
      counts({ elogio: 23, critica: 7 }),
    );
    expect({ isComparable, mover }).toEqual({ isComparable: true, mover: null });
  });

  it('compares nothing while a side is small', () => {
    expect(compareWeeks(counts({ elogio: 500 }), counts({ critica: 29 }))).toMatchObject({
      isComparable: false,
      mover: null,
    });
  });

  it('has shares of zero where nothing came', () => {
    expect(compareWeeks(counts({}), counts({})).shares.every(({ share }) => share === 0)).toBe(true);
  });
});
