import { expect, test } from 'vitest';
import { roles } from '@/db/schema/people';
import { isAtLeast, scopes, scopesOf } from '@/lib/auth/scopes';

test('each role may do what the role before it may, and more', () => {
  for (const [index, role] of roles.entries()) {
    const before = roles[index - 1];
    if (before) expect(scopesOf(role)).toEqual(expect.arrayContaining(scopesOf(before)));
    if (before) expect(scopesOf(role).length).toBeGreaterThan(scopesOf(before).length);
  }
});

test('an admin may do everything, a reader may write nothing', () => {
  expect(scopesOf('admin').toSorted()).toEqual([...scopes].toSorted());
  expect(scopesOf('leitor').filter((scope) => /:(escrever|gerir)$/.test(scope))).toEqual([]);
});

test('a role is at least itself and never the one above', () => {
  expect(isAtLeast('curador', 'curador')).toBe(true);
  expect(isAtLeast('curador', 'analista')).toBe(false);
});
