import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { envSchema, parseEnv } from '@/lib/env';

it('.env.example documents every name that is read, and no other', () => {
  const example = readFileSync('.env.example', 'utf8');
  const documented = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(documented.toSorted()).toEqual(Object.keys(envSchema.shape).toSorted());
});

it('an empty name counts as absent', () => {
  const env = parseEnv({ PORT: '', REGISTRATION: '', DATABASE_URL: ' ' });
  expect([env.PORT, env.REGISTRATION, env.DATABASE_URL]).toEqual([3000, 'closed', undefined]);
});

it('says which name is wrong', () => {
  expect(() => parseEnv({ PORT: 'abc' })).toThrow(/PORT/);
});
