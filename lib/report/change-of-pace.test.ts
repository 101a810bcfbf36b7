import { describe, expect, it } from 'vitest';
import { changeOfPace } from '@/lib/report/change-of-pace';

const week = [10, 10, 10, 10, 50, 50, 50];

describe('changeOfPace', () => {
  it('compares the same weekdays, and leaves the running day out', () => {
    expect(changeOfPace([...week, ...week, 15, 15, 1])).toBeCloseTo(0.5);
  });

  it('compares a whole week when the last one is complete', () => {
    expect(changeOfPace([...week, ...week.map((n) => n * 2)])).toBeCloseTo(1);
  });

  it('is unknown on the first day, and beside a week of silence', () => {
    expect(changeOfPace([...week, 15])).toBeNull();
    expect(changeOfPace([0, 0, 0, 0, 0, 0, 0, ...week, ...week])).toBeNull();
  });
});
