import { afterAll, beforeAll, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { createReaderToken, readReaderToken } from '@/lib/stakeholders/reader-token';

const reader = { stakeholderId: '0199e1a4-5b7c-4d2e-8f10-2a3b4c5d6e7f', round: 3 };
const { AUTH_SECRET: secret } = env;
beforeAll(() => {
  env.AUTH_SECRET = 'a secret of the tests, long enough';
});
afterAll(() => {
  env.AUTH_SECRET = secret;
});

it('names the reader and the round it was made for', () => {
  expect(readReaderToken('confirm', createReaderToken('confirm', reader))).toEqual(reader);
});

it('is good for its purpose only', () => {
  expect(readReaderToken('leave', createReaderToken('confirm', reader))).toBeNull();
  expect(readReaderToken('confirm', createReaderToken('leave', reader))).toBeNull();
});

it('is good for nothing once a single character is another', () => {
  const token = createReaderToken('leave', reader);
  for (let at = 0; at < token.length; at += 1) {
    const other = token[at] === 'A' ? 'B' : 'A';
    expect(readReaderToken('leave', token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
  }
});

it.each(['', 'nada', 'A'.repeat(48), 'A'.repeat(49), '%00'.repeat(16)])('makes nothing of %o', (token) => {
  expect(readReaderToken('leave', token)).toBeNull();
});

it('dies with the secret that signed it', () => {
  const token = createReaderToken('leave', reader);
  env.AUTH_SECRET = 'another secret of the tests, long enough';
  expect(readReaderToken('leave', token)).toBeNull();
  env.AUTH_SECRET = 'a secret of the tests, long enough';
});
