import { createHash } from 'node:crypto';
import { getDatabase, type Db } from '@/db/client';
import { clearAttempts, countAttempt, getAttempts, takeBackAttempt } from '@/db/queries/throttle';
import { AppError } from '@/lib/errors';

export type Attempt = { email: string; address: string };

const perPair = { limit: 10, windowSeconds: 15 * 60 };
const perLinkAddress = { limit: 30, windowSeconds: 15 * 60 };
const perMailbox = { limit: 3, windowSeconds: 24 * 60 * 60 };
const perSubscriber = { limit: 20, windowSeconds: 60 * 60 };
const perAddress = { limit: 100, windowSeconds: 24 * 60 * 60 };

/**
 * Counts a sign-in as failed before its password is looked at, so parallel guesses cannot pass the limit;
 * `forgiveSignIn` takes it back. Throws 429.
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

/**
 * Throws 429 when an attempt was already refused in this window. It counts nothing, so it holds back no
 * parallel guesses: `countSignIn` does.
 */
export async function requireUnthrottled(attempt: Attempt) {
  refuseBeyond(perPair.limit, await getAttempts(getDatabase(), pairKey(attempt)));
  refuseBeyond(perAddress.limit, await getAttempts(getDatabase(), addressKey(attempt)));
}

/** Counts a registration, whatever comes of it. Throws 429. */
export async function countRegistration(address: string) {
  await count(hashed(`register\n${address}`), perAddress);
}

/** Counts a password link that was guessed or used, whatever comes of it. Throws 429. */
export async function countPasswordLink(address: string) {
  await count(hashed(`password link\n${address}`), perLinkAddress);
}

/** Counts a link to confirm or leave that nobody was sent. Throws 429. */
export async function countReaderLink(address: string) {
  await count(hashed(`reader link\n${address}`), perLinkAddress);
}

/** Counts who asks for the weekly e-mail, whatever comes of it. Throws 429. */
export async function countSubscription(address: string) {
  await count(hashed(`subscription\n${address}`), perSubscriber);
}

/** Counts the questions that one mailbox gets, with the transaction that asks. Throws 429. */
export async function countConfirmation(tx: Db, email: string) {
  const key = hashed(`confirmation\n${email}`);
  refuseBeyond(perMailbox.limit, await countAttempt(tx, { key, windowSeconds: perMailbox.windowSeconds }));
}

/** How often signing in failed within the hour: for one person, or for all who are unknown. */
export async function countFailure(tx: Db, userId: string | undefined): Promise<number> {
  const key = hashed(`failed sign-in\n${userId ?? 'unknown'}`);
  const { attempts } = await countAttempt(tx, { key, windowSeconds: 60 * 60 });
  return attempts;
}

async function count(key: string, { limit, windowSeconds }: typeof perPair) {
  refuseBeyond(limit, await countAttempt(getDatabase(), { key, windowSeconds }));
}

function refuseBeyond(limit: number, counted: { attempts: number; secondsLeft: number } | null) {
  if (!counted || counted.attempts <= limit) return;
  throw new AppError({
    code: 'muitas_tentativas',
    status: 429,
    message: 'Muitas tentativas. Aguarde um pouco e tente de novo.',
    retryable: true,
    retryAfterSeconds: Math.max(1, counted.secondsLeft),
  });
}

const pairKey = ({ email, address }: Attempt) => hashed(`sign-in\n${address}\n${email}`);
const addressKey = ({ address }: Attempt) => hashed(`sign-in\n${address}`);
const hashed = (text: string) => createHash('sha256').update(text).digest('hex');
