import { getDatabase } from '@/db/client';
import { getUser } from '@/db/queries/users';
import type { Role, User } from '@/db/schema/people';
import { readAccessToken } from '@/lib/auth/access-token';
import { isApiToken, readApiToken } from '@/lib/auth/api-token';
import { readBearer } from '@/lib/auth/bearer';
import { scopesOf, type Scope } from '@/lib/auth/scopes';
import { getStaffOfRequest } from '@/lib/auth/session';
import { UnauthorizedError } from '@/lib/errors';

/** Who calls the API; `key` tells callers apart (idempotency, audit), `name` is for people to read. */
export type Caller = { id: string; scopes: readonly Scope[]; key: string; name: string } & (
  { kind: 'user'; role: Role } | { kind: 'token' }
);

type Options = {
  /** Also take the staff session, for same-origin GET: reads that pages make. */
  session?: boolean;
};

/** Throws 401. The database is asked each time, so disabling, demoting and revoking hold at once. */
export async function authenticate(request: Request, { session = false }: Options = {}): Promise<Caller> {
  if (session && !request.headers.has('authorization')) {
    const staff = await getStaffOfRequest(request);
    if (staff) return userCaller(staff);
  }
  const bearer = readBearer(request);
  const caller = isApiToken(bearer) ? await tokenCaller(bearer) : await accessCaller(bearer);
  if (!caller) throw new UnauthorizedError();
  return caller;
}

async function tokenCaller(bearer: string): Promise<Caller | null> {
  const token = await readApiToken(bearer);
  return token && { kind: 'token', ...token, key: `token:${token.id}` };
}

async function accessCaller(bearer: string): Promise<Caller | null> {
  const claims = await readAccessToken(bearer);
  if (!claims) return null;
  const user = await getUser(getDatabase(), claims.userId);
  if (!user || user.disabledAt || user.sessionVersion !== claims.sessionVersion) return null;
  return userCaller(user);
}

function userCaller({ id, role, email }: Pick<User, 'id' | 'role' | 'email'>): Caller {
  return { kind: 'user', id, role, scopes: scopesOf(role), key: `user:${id}`, name: email };
}
