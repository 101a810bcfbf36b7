import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import access from '@/app/access.json';
import { getDatabase } from '@/db/client';
import { createUser } from '@/db/queries/users';
import { roles, type Role } from '@/db/schema/people';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { signAccessToken } from '@/lib/auth/access-token';
import { issueApiToken } from '@/lib/auth/api-token';
import { scopes, scopesOf, type Scope } from '@/lib/auth/scopes';
import { sealSession } from '@/lib/auth/session';
import { sessionCookie } from '@/lib/auth/session-cookie';
import { openStaffSession } from '@/lib/auth/staff-session';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { operations } from '@/lib/openapi/operations';

log.level = 'silent'; // harmless calls may fail; what counts is who is turned away

type Handler = (request: Request, context: { params: Promise<object> }) => Promise<Response>;
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
/** Other people's handlers, the document itself, and what is a page to its readers. */
const outside = [
  '/api/auth/[...nextauth]',
  '/api/inngest',
  '/api/openapi.json',
  '/relatorio-json/[...path]',
  '/[locale]/relatorio/feed.xml',
  '/[locale]/relatorio/semana',
  '/[locale]/relatorio/semana/[semana]',
  '/[locale]/relatorio/semana/incorporar/[grafico]',
  '/[locale]/relatorio/semana/[semana]/incorporar/[grafico]',
  '/confirmar/[token]/sim',
  '/sair/[token]/agora',
];

type Who = Role | `token: ${string}`;
const bearers = new Map<Who, string>();
let adminCookie = '';
let handlers = new Map<string, Handler>();
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  env.DATABASE_URL = database.url;
  env.AUTH_SECRET = 'a secret of the tests, long enough';
  env.REGISTRATION = 'open';
  handlers = await loadHandlers();
  for (const role of roles) await signInAs(role);
  for (const scope of scopes) bearers.set(`token: ${scope}`, await tokenWith([scope]));
  for (const { wanted } of guarded)
    bearers.set(allBut(wanted), await tokenWith(scopes.filter((scope) => !wanted.includes(scope))));
});
afterAll(async () => {
  await getDatabase().$client.end();
  await database.drop();
});

async function signInAs(role: Role) {
  const user = await createUser(getDatabase(), { email: `${role}@example.test`, passwordHash: 'x', role });
  if (!user) throw new Error('taken');
  bearers.set(role, await signAccessToken(user));
  if (role === 'admin')
    adminCookie = `${sessionCookie.name}=${await sealSession(await openStaffSession(user))}`;
}

const allBut = (wanted: Scope[]) => `token: all but ${wanted.join()}` as const;

async function tokenWith(wanted: Scope[]): Promise<string> {
  const { token } = await issueApiToken({ name: 't', scopes: wanted, expiresAt: null, createdBy: null });
  return token;
}

/** Every handler of every route there is, by `GET /api/comentarios/{id}`. */
async function loadHandlers(): Promise<Map<string, Handler>> {
  const found = new Map<string, Handler>();
  for (const file of globSync('app/**/route.ts')) {
    const path = file.replace(/^app|\/\([^)]*\)|\/route\.ts$/g, '');
    if (outside.includes(path)) continue;
    const exported: Record<string, Handler> = await import(resolve(file));
    for (const method of methods)
      if (exported[method]) found.set(`${method} ${path.replace(/\[(\w+)\]/g, '{$1}')}`, exported[method]);
  }
  return found;
}

const nameOf = ({ method, path }: { method: string; path: string }) => `${method.toUpperCase()} ${path}`;

/** The status of a call with a path that names nothing and a body that says nothing. */
async function call(name: string, headers: Record<string, string> = {}): Promise<number> {
  const [method = '', path = ''] = name.split(' ');
  const params = Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, key]) => [key, 'ausente']));
  const url = `http://localhost${path.replace(/\{\w+\}/g, 'ausente')}`;
  const body = method === 'GET' ? undefined : 'null';
  const request = new Request(url, {
    method,
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  const answer = await handlers.get(name)?.(request, { params: Promise.resolve(params) });
  await answer?.body?.cancel();
  return answer?.status ?? 0;
}
const callAs = (name: string, who: Who) => call(name, { authorization: `Bearer ${bearers.get(who)}` });
const comesIn = (status: number) => status >= 200 && status !== 401 && status !== 403;

it('every route is documented, with a scope unless it is known to be public', () => {
  expect([...handlers.keys()].toSorted()).toEqual(operations.map(nameOf).toSorted());
  const open = operations.filter(({ scope }) => scope === undefined).map(nameOf);
  expect(open.toSorted()).toEqual(access.openOperations.toSorted());
});

const guarded = operations.flatMap(({ scope, ...operation }) =>
  scope ? [{ name: nameOf(operation), wanted: [scope].flat() }] : [],
);

describe.each(guarded)('$name', ({ name, wanted }) => {
  it('is closed to nobody, a bearer of nothing and another site', async () => {
    expect(await call(name)).toBe(401);
    expect(await call(name, { authorization: 'Bearer' })).toBe(401);
    expect(await call(name, { authorization: 'Bearer nada' })).toBe(401);
    expect(await call(name, { authorization: `Bearer ${adminCookie}` })).toBe(401);
    expect(await call(name, { cookie: adminCookie, 'sec-fetch-site': 'cross-site' })).toBe(401);
    if (!name.startsWith('GET ')) expect(await call(name, { cookie: adminCookie })).toBe(401);
  });

  it(`opens to a token with ${wanted.join(' or ')}, and to no other scope`, async () => {
    for (const scope of wanted) {
      const status = await callAs(name, `token: ${scope}`);
      if (access.peopleOnly.includes(name)) expect(status).toBe(403);
      else expect(status).toSatisfy(comesIn);
    }
    expect(await callAs(name, allBut(wanted))).toBe(403);
  });

  it.each(roles)(`answers %s by whether their role has ${wanted.join(' or ')}`, async (role) => {
    const status = await callAs(name, role);
    if (scopesOf(role).some((scope) => wanted.includes(scope))) expect(status).toSatisfy(comesIn);
    else expect(status).toBe(403);
  });
});
