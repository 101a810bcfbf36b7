import { eq } from 'drizzle-orm';
import { afterAll, beforeAll } from 'vitest';
import { POST as login } from '@/app/auth/login/route';
import { POST as RENEW } from '@/app/api/usuarios/[id]/convite/route';
import { GET as GET_ONE, PATCH } from '@/app/api/usuarios/[id]/route';
import { POST } from '@/app/api/usuarios/route';
import { getDatabase } from '@/db/client';
import { createUser } from '@/db/queries/users';
import { auditLog } from '@/db/schema/audit';
import type { Role } from '@/db/schema/people';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { issueTokenPair } from '@/lib/auth/token-pair';
import { env } from '@/lib/env';
import { readLink } from '@/lib/people/read-link';
import { setPasswordByLink } from '@/lib/people/set-password-by-link';

export const password = 'correta-bateria-cavalo';
let people = 0;
let addresses = 0;

/** A database of their own for the tests of a file, with nobody in it. */
export function openPeopleRoom() {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    env.DATABASE_URL = database.url;
    env.AUTH_SECRET = 'a secret of the tests, long enough';
  });
  afterAll(async () => {
    await getDatabase().$client.end();
    await database.drop();
  });
}

/** A person who can sign in, with a bearer; one who is made of nothing but a hash costs no argon2. */
export async function createPerson(role: Role) {
  const email = `pessoa${(people += 1)}@example.test`;
  const user = await createUser(getDatabase(), { email, passwordHash: 'some hash', role });
  if (!user) throw new Error('taken');
  const pair = await issueTokenPair(user);
  return { ...user, pair, authorization: `Bearer ${pair.access_token}` };
}
export const base = 'http://localhost/api/usuarios';
type As = { authorization: string };
export const request = (method: string, { authorization }: As, body?: unknown) =>
  new Request(base, {
    method,
    headers: { 'content-type': 'application/json', authorization },
    body: body === undefined ? body : JSON.stringify(body),
  });
const at = (id: string) => ({ params: Promise.resolve({ id }) });
export const answer = async (response: Promise<Response>) => {
  const { status } = await response;
  return { status, body: await (await response).json() };
};
export const invite = (as: As, body: object) => answer(POST(request('POST', as, body)));
export const change = (as: As, id: string, body: object) => answer(PATCH(request('PATCH', as, body), at(id)));
export const renew = (as: As, id: string) => answer(RENEW(request('POST', as), at(id)));
export const find = (as: As, id: string) => answer(GET_ONE(request('GET', as), at(id)));
export const signIn = (email: string, given = password) =>
  login(
    new Request(base, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.7' },
      body: JSON.stringify({ email, password: given }),
    }),
  ).then(({ status }) => status);
export const tokenOf = (url: string) => new URL(url).pathname.replace('/senha/', '');
export const follow = (url: string, given = password) =>
  setPasswordByLink({ token: tokenOf(url), password: given, address: `203.0.113.${(addresses += 1)}` });
export const stateOf = async (url: string) =>
  (await readLink({ token: tokenOf(url), address: `203.0.113.${(addresses += 1)}` })).state;
export const actionsOn = async (id: string) => {
  const rows = await getDatabase()
    .select({ action: auditLog.action })
    .from(auditLog)
    .where(eq(auditLog.subject, `user:${id}`))
    .orderBy(auditLog.id);
  return rows.map(({ action }) => action);
};
