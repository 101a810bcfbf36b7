import { expect, test } from 'vitest';
import { expectCount } from '@/lib/stats/expect-count';

const weekly = { cycle: 7, halfLife: 28 };
const days = (countOf: (ago: number) => number | null, length = 56) =>
  Array.from({ length }, (_, index) => countOf(index + 1));

test('expects of a steady series what it was', () => {
  const { mean, dispersion } = expectCount(
    days(() => 40),
    weekly,
  );
  expect(mean).toBeCloseTo(40, 6);
  expect(dispersion).toBe(2);
});

test('expects of a weekday what that weekday was', () => {
  const series = days((ago) => (ago % 7 === 0 ? 200 : 50));
  expect(expectCount(series, weekly).mean).toBeGreaterThan(185);
  expect(expectCount([50, ...series], weekly).mean).toBeLessThan(65); // one day earlier: the day before that weekday
});

test('does not take the scatter of a flat series for a season', () => {
  const scattered = days((ago) => 30 + ((ago * 37) % 11) - 5);
  expect(expectCount(scattered, weekly).mean).toBeGreaterThan(27);
  expect(expectCount(scattered, weekly).mean).toBeLessThan(33);
});

test('is hardly moved by a spike in the past', () => {
  const plain = expectCount(
    days(() => 30),
    weekly,
  ).mean;
  const spiked = expectCount(
    days((ago) => (ago === 9 || ago === 10 ? 600 : 30)),
    weekly,
  ).mean;
  expect(spiked / plain).toBeLessThan(1.06);
});

test('follows a trend that is proven', () => {
  const growing = days((ago) => Math.round(100 * 0.99 ** ago));
  expect(expectCount(growing, weekly).mean).toBeGreaterThan(92);
});

test('leaves gaps out instead of taking them for silence', () => {
  const gappy = days((ago) => (ago % 3 === 0 ? null : 30));
  expect(expectCount(gappy, weekly).mean).toBeCloseTo(30, 6);
});

test('doubts more where it knows less, and scatters more where the series does', () => {
  const short = expectCount(
    days(() => 30, 14),
    weekly,
  );
  const long = expectCount(
    days(() => 30),
    weekly,
  );
  expect(short.variance).toBeGreaterThan(long.variance);
  const wild = expectCount(
    days((ago) => (ago % 2 === 0 ? 90 : 10)),
    { cycle: 1, halfLife: 28 },
  );
  expect(wild.dispersion).toBeGreaterThan(10);
});

test('expects nothing of nothing', () => {
  expect(expectCount([], weekly).mean).toBe(0);
  expect(
    expectCount(
      days(() => 0),
      weekly,
    ).mean,
  ).toBe(0);
});
