import type { User } from '@/db/schema/people';
import { loginRequestSchema } from '@/lib/auth/credentials';
import { verifyCredentials } from '@/lib/auth/verify-credentials';
import { AppError } from '@/lib/errors';
import { clientAddress } from '@/lib/http/client-address';
import { log } from '@/lib/log';

type SignIn = { given: unknown; headers: Record<string, string> | undefined };

/** Who signs in through next-auth, or null. Its only error says nothing: next-auth writes messages into URLs. */
export async function authorizeSignIn({ given, headers }: SignIn): Promise<User | null> {
  try {
    const credentials = loginRequestSchema.safeParse(given);
    if (!credentials.success) return null;
    return await verifyCredentials({ ...credentials.data, address: clientAddress(new Headers(headers)) });
  } catch (error) {
    if (!(error instanceof AppError)) log.error({ err: error }, 'a sign-in failed');
    throw new Error('unavailable', { cause: error });
  }
}
