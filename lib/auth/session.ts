import { decode, encode } from 'next-auth/jwt';
import { cookies, headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import type { Staff } from '@/db/queries/staff-sessions';
import type { Role, User } from '@/db/schema/people';
import { isAtLeast } from '@/lib/auth/scopes';
import { requireAuthSecret } from '@/lib/auth/secret';
import { safeCallbackUrl } from '@/lib/auth/safe-callback-url';
import { sessionCookie } from '@/lib/auth/session-cookie';
import {
  closeStaffSession,
  getSessionStaff,
  openStaffSession,
  type SessionClaims,
} from '@/lib/auth/staff-session';

/** Who is signed in, asked of the database once a request; for pages and server actions. */
export const getStaff = cache(async (): Promise<Staff | null> => {
  const jar = await cookies();
  return readStaff(jar.get(sessionCookie.name)?.value);
});

/** Sends whoever is not signed in to `/entrar`, and answers 403 to a role below `minimum`. */
export async function requireStaff(minimum: Role = 'leitor'): Promise<Staff> {
  const staff = await getStaff();
  if (!staff) {
    const path = safeCallbackUrl((await headers()).get('x-pathname'));
    redirect(`/entrar?callbackUrl=${encodeURIComponent(path)}`);
  }
  if (!isAtLeast(staff.role, minimum)) forbidden();
  return staff;
}

/** The staff session of an API request: same-origin reads only, so that no other site can use the cookie. */
export async function getStaffOfRequest(request: Request): Promise<Staff | null> {
  if (request.method !== 'GET' || !isSameOrigin(request.headers)) return null;
  return readStaff(readCookie(request.headers));
}

export async function startStaffSession(user: User) {
  const value = await sealSession(await openStaffSession(user));
  const maxAge = sessionCookie.maxAgeSeconds;
  (await cookies()).set(sessionCookie.name, value, { ...sessionCookie.options, maxAge });
}

/** The value of the cookie, encrypted as next-auth does. */
export function sealSession(claims: SessionClaims): Promise<string> {
  return encode({ token: claims, secret: requireAuthSecret(), maxAge: sessionCookie.maxAgeSeconds });
}

export async function endStaffSession() {
  const jar = await cookies();
  const cookie = jar.get(sessionCookie.name)?.value;
  if (cookie) await closeStaffSession(await readClaims(cookie));
  // Browsers drop a `__Secure-` cookie only for one with the same flags.
  jar.set(sessionCookie.name, '', { ...sessionCookie.options, maxAge: 0 });
}

async function readStaff(cookie: string | undefined): Promise<Staff | null> {
  return cookie ? getSessionStaff(await readClaims(cookie)) : null;
}

async function readClaims(cookie: string): Promise<unknown> {
  const secret = requireAuthSecret();
  // Whatever does not decrypt was not written by us: nobody is signed in.
  return decode({ token: cookie, secret }).catch(() => null);
}

function readCookie(requestHeaders: Headers): string | undefined {
  const pairs = requestHeaders.get('cookie')?.split('; ') ?? [];
  const prefix = `${sessionCookie.name}=`;
  return pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length);
}

/** `none` is an address typed or a bookmark; browsers leave the header out on plain http. */
function isSameOrigin(requestHeaders: Headers): boolean {
  const site = requestHeaders.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = requestHeaders.get('origin');
  return !origin || (URL.canParse(origin) && new URL(origin).host === requestHeaders.get('host'));
}
