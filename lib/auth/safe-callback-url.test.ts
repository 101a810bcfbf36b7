import { expect, test } from 'vitest';
import { safeCallbackUrl } from '@/lib/auth/safe-callback-url';

test('keeps a path of this site with its query and hash', () => {
  expect(safeCallbackUrl('/painel/comentarios?q=a%20b#x')).toBe('/painel/comentarios?q=a%20b#x');
});

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/%2e//evil.example',
  'https://evil.example/painel',
  'javascript:alert(1)',
  'painel',
  '',
  undefined,
  null,
  ['/painel/a'],
])('sends %j to the dashboard', (wanted) => {
  expect(safeCallbackUrl(wanted)).toBe('/painel');
});
