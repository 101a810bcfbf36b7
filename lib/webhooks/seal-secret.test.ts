import { afterAll, beforeAll, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { openSecret, sealSecret } from '@/lib/webhooks/seal-secret';

const { AUTH_SECRET: secret } = env;
beforeAll(() => {
  env.AUTH_SECRET = 'a secret of the tests, long enough';
});
afterAll(() => {
  env.AUTH_SECRET = secret;
});

it('gives back what it sealed, and shows nothing of it', () => {
  const sealed = sealSecret('whsec_abc', 'linha 1');
  expect(openSecret(sealed, 'linha 1')).toBe('whsec_abc');
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('whsec');
  expect(sealSecret('whsec_abc', 'linha 1')).not.toBe(sealed);
});

it('opens nothing that was changed, moved to another row or sealed under another AUTH_SECRET', () => {
  const sealed = sealSecret('whsec_abc', 'linha 1');
  expect(openSecret(`${sealed.slice(0, -2)}AA`, 'linha 1')).toBeNull();
  expect(openSecret(sealed, 'linha 2')).toBeNull();
  expect(openSecret('', 'linha 1')).toBeNull();
  env.AUTH_SECRET = 'another secret of the tests';
  expect(openSecret(sealed, 'linha 1')).toBeNull();
});
