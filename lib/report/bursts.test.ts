import { expect, it } from 'vitest';
import { measureBursts } from '@/lib/report/bursts';
import { countsOf, weekReportOf } from '@/lib/report/testing';

const counts = countsOf({ elogio: 60, critica: 50, spam: 20 });

it('gives shares with all that was said, and with each burst counted once', () => {
  const bursts = measureBursts(
    weekReportOf({
      counts,
      bursts: [
        { category: 'elogio', comments: 1, bursts: 0 }, // one of a burst of criticism that is read otherwise
        { category: 'critica', comments: 42, bursts: 2 },
        { category: 'spam', comments: 10, bursts: 1 },
      ],
    }),
  );
  expect(bursts).toMatchObject({ bursts: 3, comments: 53, n: 110, nOnce: 69 });
  expect(bursts?.rows[0]).toEqual({
    category: 'elogio',
    comments: 60,
    once: 59,
    share: 60 / 110,
    shareOnce: 59 / 69,
  });
  expect(bursts?.rows[1]).toMatchObject({ comments: 50, once: 10, share: 50 / 110, shareOnce: 10 / 69 });
  expect(bursts?.rows.at(-1)).toMatchObject({ comments: 20, once: 11, share: null, shareOnce: null });
});

it('is the same on both sides where there was no burst', () => {
  const bursts = measureBursts(weekReportOf({ counts, bursts: [] }));
  expect(bursts).toMatchObject({ bursts: 0, comments: 0, n: 110, nOnce: 110 });
});

it('never counts below nothing while bursts are older than the other counts', () => {
  const bursts = measureBursts(
    weekReportOf({
      counts: countsOf({ elogio: 2 }),
      bursts: [{ category: 'critica', comments: 6, bursts: 1 }],
    }),
  );
  expect(bursts?.rows[1]).toMatchObject({ comments: 0, once: 0 });
});

it('says nothing of numbers that were frozen before bursts were counted', () => {
  expect(measureBursts(weekReportOf({ counts, bursts: null }))).toBeNull();
});
