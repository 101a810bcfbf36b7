import NextAuth, { type NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { authorizeSignIn } from '@/lib/auth/authorize-sign-in';
import { sessionCookie } from '@/lib/auth/session-cookie';
import { closeStaffSession, getSessionStaff, openStaffSession } from '@/lib/auth/staff-session';
import { env } from '@/lib/env';

declare module 'next-auth' {
  interface User {
    email: string;
    sessionVersion: number;
  }
}

const options: NextAuthOptions = {
  secret: env.AUTH_SECRET,
  pages: { signIn: '/entrar', signOut: '/entrar', error: '/entrar' },
  session: { strategy: 'jwt', maxAge: sessionCookie.maxAgeSeconds },
  useSecureCookies: sessionCookie.secure,
  cookies: { sessionToken: { name: sessionCookie.name, options: sessionCookie.options } },
  providers: [
    CredentialsProvider({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: (given, { headers }) => authorizeSignIn({ given, headers }),
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? openStaffSession(user) : token),
    async session({ session: { expires }, token }) {
      const staff = await getSessionStaff(token);
      return staff ? { user: { email: staff.email }, expires } : { expires: new Date(0).toISOString() };
    },
  },
  events: { signOut: ({ token }) => closeStaffSession(token) },
};

const handler = NextAuth(options);
export { handler as GET, handler as POST };
