import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST as login } from '@/app/auth/login/route';
import { POST as refresh } from '@/app/auth/refresh/route';
import { POST as register } from '@/app/auth/register/route';
import { getDatabase } from '@/db/client';
import { getUserByEmail } from '@/db/queries/users';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { authenticate } from '@/lib/auth/authenticate';
import { env } from '@/lib/env';

const password = 'correta-bateria-cavalo';
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
  env.AUTH_SECRET = 'a secret of the tests, long enough';
  env.REGISTRATION = 'open';
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

function post(body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Request('http://localhost/auth', {
    method: 'POST',
    body: text,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

async function answer(response: Promise<Response>) {
  const { status, headers } = await response;
  return { status, headers, body: await (await response).json() };
}

test('a newcomer registers, signs in, calls and refreshes', async () => {
  const registered = await answer(register(post({ email: ' Nova@Example.com ', password })));
  expect(registered).toMatchObject({ status: 201, body: { email: 'nova@example.com' } });
  const { status, body, headers } = await answer(login(post({ email: 'NOVA@example.com', password })));
  expect(status).toBe(200);
  expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 900 });
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-request-id')).not.toBeNull();

  const call = new Request('http://localhost/', {
    headers: { authorization: `Bearer ${body.access_token}` },
  });
  expect(await authenticate(call)).toMatchObject({ id: registered.body.id, role: 'leitor' });

  const byBody = await answer(refresh(post({ refresh_token: body.refresh_token })));
  expect(byBody.status).toBe(200);
  const authorization = `Bearer ${byBody.body.refresh_token}`;
  const byBearer = await answer(
    refresh(new Request('http://localhost/', { method: 'POST', headers: { authorization } })),
  );
  expect(byBearer.status).toBe(200);
  expect(await answer(refresh(post({ refresh_token: body.refresh_token })))).toMatchObject({
    status: 401,
    body: { code: 'nao_autenticado' },
  });
});

test('takes `username` for `email`, as the source systems send it', async () => {
  expect((await register(post({ username: 'fonte@example.com', password }))).status).toBe(201);
  expect((await login(post({ username: 'fonte@example.com', password }))).status).toBe(200);
});

test('gives newcomers the operator’s role, whatever they ask for', async () => {
  env.REGISTRATION_ROLE = 'curador';
  await register(post({ email: 'esperta@example.com', password, role: 'admin' }));
  env.REGISTRATION_ROLE = 'leitor';
  expect(await getUserByEmail(getDatabase(), 'esperta@example.com')).toMatchObject({ role: 'curador' });
});

test('an e-mail registers once, also when two register it at the same time', async () => {
  const both = [1, 2].map(() => register(post({ email: 'dupla@example.com', password })));
  const statuses = (await Promise.all(both)).map((response) => response.status);
  expect(statuses.toSorted()).toEqual([201, 409]);
  expect((await register(post({ email: 'DUPLA@example.com', password }))).status).toBe(409);
});

test('registration is closed unless the operator opens it', async () => {
  env.REGISTRATION = 'closed';
  const refused = await answer(register(post({ email: 'fora@example.com', password })));
  env.REGISTRATION = 'open';
  expect(refused).toMatchObject({ status: 403, body: { code: 'sem_permissao' } });
  expect(await getUserByEmail(getDatabase(), 'fora@example.com')).toBeNull();
});

test.each([
  [{ email: 'sem-arroba', password }, 'email'],
  [{ email: 'a@example.com', password: 'curta' }, 'password'],
  [{ email: 'a@example.com' }, 'password'],
  [{ password }, 'email'],
  [{ email: 'a\u0000@example.com', password }, 'email'],
])('register tells which field of %j is wrong', async (body, campo) => {
  const refused = await answer(register(post(body)));
  expect(refused).toMatchObject({ status: 422, body: { erros: [{ campo }] } });
});

test('a wrong sign-in is a 401 that does not tell why', async () => {
  await register(post({ email: 'existe@example.com', password }));
  const wrong = await answer(login(post({ email: 'existe@example.com', password: 'errada-errada' })));
  const unknown = await answer(login(post({ email: 'inexiste', password: 'errada-errada' })));
  expect(wrong.status).toBe(401);
  expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
});

test('the eleventh wrong sign-in of an address is a 429 with Retry-After', async () => {
  const wrong = { email: 'alvo@example.com', password: 'errada-errada' };
  const from = (address: string) => login(post(wrong, { 'x-forwarded-for': address }));
  for (let guess = 0; guess < 10; guess += 1) expect((await from('203.0.113.1')).status).toBe(401);
  const refused = await answer(from('203.0.113.1'));
  expect(refused).toMatchObject({ status: 429, body: { code: 'muitas_tentativas' } });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
  expect((await from('203.0.113.2')).status).toBe(401);
});

test('a 1 MB password is refused unread, a NUL in a name is bad input', async () => {
  expect((await login(post({ email: 'a@example.com', password: 'x'.repeat(1 << 20) }))).status).toBe(413);
  expect((await login(post({ email: 'a\u0000', password }))).status).toBe(422);
  expect((await login(post('{"email":'))).status).toBe(400);
});

test('a refresh without a token is a 401, with an empty body a 422', async () => {
  expect((await refresh(new Request('http://localhost/', { method: 'POST' }))).status).toBe(401);
  expect((await refresh(post({}))).status).toBe(422);
});
