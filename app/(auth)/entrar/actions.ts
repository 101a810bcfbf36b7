'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { loginRequestSchema } from '@/lib/auth/credentials';
import { safeCallbackUrl } from '@/lib/auth/safe-callback-url';
import { endStaffSession, startStaffSession } from '@/lib/auth/session';
import { verifyCredentials } from '@/lib/auth/verify-credentials';
import { AppError } from '@/lib/errors';
import { clientAddress } from '@/lib/http/client-address';
import { isOutage } from '@/lib/http/is-outage';

type SignInProblem = 'missing' | 'wrong' | 'throttled' | 'unavailable' | 'failed';
export type SignInState = { problem: SignInProblem | null };

export async function signIn(_previous: SignInState, form: FormData): Promise<SignInState> {
  const problem = await trySignIn(form);
  if (problem) return { problem };
  redirect(safeCallbackUrl(form.get('callbackUrl')));
}

export async function signOut() {
  await endStaffSession();
  redirect('/entrar');
}

/** What went wrong, or null once the session is open. */
async function trySignIn(form: FormData): Promise<SignInProblem | null> {
  const credentials = loginRequestSchema.safeParse(Object.fromEntries(form));
  if (!credentials.success) return 'missing';
  try {
    const address = clientAddress(await headers());
    const user = await verifyCredentials({ ...credentials.data, address });
    if (!user) return 'wrong';
    await startStaffSession(user);
    return null;
  } catch (error) {
    if (error instanceof AppError && error.status === 429) return 'throttled';
    if (error instanceof AppError || isOutage(error)) return 'unavailable';
    throw error;
  }
}
