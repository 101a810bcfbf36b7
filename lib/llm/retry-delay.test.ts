import { expect, test } from 'vitest';
import { chooseRetryDelay, readServerDelay } from '@/lib/llm/retry-delay';

const now = Date.parse('2026-03-01T12:00:00Z');
const none = { headers: {}, body: undefined };
const retryInfo = (retryDelay: string) => ({
  error: { code: 429, details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay }] },
});

test.each([
  ['a body delay', { headers: {}, body: retryInfo('1.5s') }, 1500],
  ['Retry-After in seconds', { ...none, headers: { 'retry-after': '120' } }, 120_000],
  ['Retry-After as a date', { ...none, headers: { 'retry-after': 'Sun, 01 Mar 2026 12:00:30 GMT' } }, 30_000],
  ['retry-after-ms', { ...none, headers: { 'retry-after-ms': '250' } }, 250],
  ['the longest of several', { headers: { 'retry-after': '1' }, body: retryInfo('22s') }, 22_000],
  ['nothing', none, null],
  ['nonsense', { headers: { 'retry-after': 'soon' }, body: '<html>' }, null],
])('reads %s', (_, response, expected) => {
  expect(readServerDelay(response, now)).toBe(expected);
});

test('jitter spreads over the whole window, which doubles, and never shortens what the server asked for', () => {
  const delay = (attempt: number, random: number, serverDelayMs: number | null = null) =>
    chooseRetryDelay({ attempt, baseMs: 500, serverDelayMs, random: () => random });
  expect([delay(1, 0), delay(1, 0.5), delay(2, 0.5), delay(3, 0.5)]).toEqual([0, 250, 500, 1000]);
  expect(delay(1, 0, 2000)).toBe(2000);
});
