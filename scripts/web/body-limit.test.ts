import { expect, test } from 'vitest';
import { sessionCookie } from '@/lib/auth/session-cookie';
import { bodyLimit } from './body-limit';

const megabyte = 1024 * 1024;
const limitOf = (url: string, cookie?: string) => bodyLimit({ url, headers: { cookie } });

test('only the paths that take files and batches take large bodies', () => {
  expect(limitOf('/api/comentarios')).toBe(26 * megabyte);
  expect(limitOf('/api/inngest?fnId=a&stepId=step')).toBe(5 * megabyte);
  expect(limitOf('/api/llm/analyze')).toBe(60 * megabyte);
  for (const url of ['/', '/auth/login', '/api/comentarios/1', '//api/comentarios', '/x?/api/llm/analyze'])
    expect(limitOf(url)).toBe(64 * 1024);
});

test('the upload page takes a file only with a session cookie', () => {
  expect(limitOf('/painel/enviar?lang=pt', `a=b; ${sessionCookie.name}=c`)).toBe(60 * megabyte);
  expect(limitOf('/painel/enviar')).toBe(64 * 1024);
  expect(limitOf('/painel/enviar', `x${sessionCookie.name}=c`)).toBe(64 * 1024);
});
