import { headers } from 'next/headers';
import { AppError } from '@/lib/errors';
import { clientAddress } from '@/lib/http/client-address';

type LinkAttempt = { token: string; address: string };

/** What a link is good for, or that its reader guesses too many. */
export async function readLink<T>(token: string, read: (attempt: LinkAttempt) => Promise<T>) {
  try {
    return await read({ token, address: clientAddress(await headers()) });
  } catch (error) {
    if (error instanceof AppError && error.status === 429) return { state: 'throttled' } as const;
    throw error;
  }
}
