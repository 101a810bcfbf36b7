import { env } from '@/lib/env';

/** Who sends, or null while messages stay in the outbox: a key without a sender, or the reverse, sends nothing. */
export function getSender(): string | null {
  return env.RESEND_API_KEY && env.EMAIL_FROM ? env.EMAIL_FROM : null;
}
