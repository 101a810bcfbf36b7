import { expect, test } from 'vitest';
import { publicRoute, route } from '@/lib/http/route';
import { log } from '@/lib/log';

log.level = 'silent';

const get = (headers: Record<string, string> = {}) => new Request('http://localhost/api/x', { headers });

test('names the request it was given, on answers and on problems', async () => {
  const fine = publicRoute(({ requestId }) => Response.json({ requestId }));
  const broken = publicRoute(() => Promise.reject(new Error('broken')));
  const headers = { 'x-request-id': 'b7e1c1c0-request' };
  expect((await fine(get(headers))).headers.get('x-request-id')).toBe('b7e1c1c0-request');
  const problem = await broken(get(headers));
  expect(problem.status).toBe(500);
  expect(problem.headers.get('x-request-id')).toBe('b7e1c1c0-request');
  expect(await problem.json()).toMatchObject({ requestId: 'b7e1c1c0-request' });
});

test('makes a name of its own for a request without a plausible one', async () => {
  const fine = publicRoute(() => new Response());
  for (const given of ['', 'a', 'x'.repeat(65), 'a b c d e f g']) {
    const name = (await fine(get({ 'x-request-id': given }))).headers.get('x-request-id');
    expect(name).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test('names a redirect too, and keeps a cache rule of the handler', async () => {
  const moved = publicRoute(() => Response.redirect('http://localhost/y', 307));
  expect((await moved(get())).headers.get('x-request-id')).not.toBeNull();
  const cached = publicRoute(() => new Response('', { headers: { 'cache-control': 'max-age=60' } }));
  expect((await cached(get())).headers.get('cache-control')).toBe('max-age=60');
});

test.each(['', 'Bearer', 'Bearer ', 'Basic YTpi'])(
  'answers 401 to the authorization %j before the handler runs',
  async (authorization) => {
    const guarded = route({ scope: 'comentarios:ler', session: true }, () => new Response('secret'));
    expect((await guarded(get(authorization ? { authorization } : {}))).status).toBe(401);
  },
);
