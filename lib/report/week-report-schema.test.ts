import { expect, it } from 'vitest';
import { composeReport } from '@/lib/report/compose-report';
import { weekReportOf } from '@/lib/report/testing';
import { weekReportSchema } from '@/lib/report/week-report-schema';

const stored = (numbers: unknown): unknown => JSON.parse(JSON.stringify(numbers));

it('reads back the numbers of a week as they were', () => {
  const numbers = weekReportOf({ bursts: [{ category: 'spam', comments: 7, bursts: 1 }] });
  expect(weekReportSchema.parse(stored(numbers))).toEqual(numbers);
});

it('reads weeks that were frozen before bursts were counted, and claims none of them', () => {
  const { bursts: _, ...older } = weekReportOf();
  expect(composeReport(weekReportSchema.parse(stored(older))).bursts).toBeNull();
});
