import { createHash } from 'node:crypto';
import { getDatabase } from '@/db/client';
import { clearAttempts, countAttempt, takeBackAttempt } from '@/db/queries/throttle';
import { AppError } from '@/lib/errors';

export type Attempt = { email: string; address: string };

const perPair = { limit: 10, windowSeconds: 15 * 60 };
const perAddress = { limit: 100, windowSeconds: 24 * 60 * 60 };

/**
 * Counts a sign-in as failed before its password is looked at, so parallel guesses cannot pass the limit;
 * `forgiveAttempt` takes it back. Throws 429.
 */
export async function countSignIn(attempt: Attempt) {
  await count(pairKey(attempt), perPair);
  await count(addressKey(attempt), perAddress);
}

/** The password was right: the person starts afresh, the address gets this attempt back. */
export async function forgiveSignIn(attempt: Attempt) {
  await clearAttempts(getDatabase(), pairKey(attempt));
  await takeBackAttempt(getDatabase(), addressKey(attempt));
}

async function count(key: string, { limit, windowSeconds }: typeof perPair) {
  const { attempts, secondsLeft } = await countAttempt(getDatabase(), { key, windowSeconds });
  if (attempts <= limit) return;
  throw new AppError({
    code: 'muitas_tentativas',
    status: 429,
    message: 'Muitas tentativas de entrar. Aguarde um pouco e tente de novo.',
    retryable: true,
    retryAfterSeconds: Math.max(1, secondsLeft),
  });
}

const pairKey = ({ email, address }: Attempt) => hashed(`sign-in\n${address}\n${email}`);
const addressKey = ({ address }: Attempt) => hashed(`sign-in\n${address}`);
const hashed = (text: string) => createHash('sha256').update(text).digest('hex');
