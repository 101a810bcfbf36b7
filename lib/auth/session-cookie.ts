import { env } from '@/lib/env';
import { sessionHours } from '@/lib/auth/staff-session';

const secure = env.PUBLIC_URL?.startsWith('https://') ?? false;

/** next-auth's own names, so that its routes and our pages read the same cookie. */
export const sessionCookie = {
  name: secure ? '__Secure-next-auth.session-token' : 'next-auth.session-token',
  secure,
  maxAgeSeconds: sessionHours * 60 * 60,
  options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
} as const;
