import { Resend } from 'resend';
import { env } from '@/lib/env';
import { readServerDelay } from '@/lib/llm/retry-delay';
import type { OutgoingMail, Outcome } from '@/lib/mail/outgoing-mail';

const defaultTimeoutMs = 20_000;
const quotaWaitMs = 60 * 60_000;
const keyWaitMs = 10 * 60_000;

type Problem = { statusCode: number | null; name: string };

/** Hands a message over to Resend, in one request. Throws only where there is no key. */
export async function sendMail(mail: OutgoingMail, { timeoutMs = defaultTimeoutMs } = {}): Promise<Outcome> {
  const resend = new Resend(env.RESEND_API_KEY, { baseUrl: env.RESEND_BASE_URL });
  const { idempotencyKey, messageId, attachments, ...body } = mail;
  const { data, error, headers } = await resend.emails.send(
    {
      ...body,
      attachments: attachments.map(({ content, ...file }) => ({ ...file, content: Buffer.from(content) })),
      tags: [{ name: 'message', value: messageId }], // comes back in what Resend tells of it
    },
    { idempotencyKey, signal: AbortSignal.timeout(timeoutMs) },
  );
  if (error) return explain(error, headers ?? {});
  if (typeof data.id !== 'string') return later('resposta_sem_id');
  return { kind: 'accepted', providerId: data.id };
}

/** Codes are ours or Resend's names; what it says in words may quote the message. */
function explain({ statusCode, name }: Problem, headers: Record<string, string>): Outcome {
  const code = /^\w{1,60}$/.test(name) ? name : 'erro_do_provedor';
  if (code === 'invalid_idempotent_request') return { kind: 'contradicted', code };
  if (statusCode === 429) {
    const waitMs = code.endsWith('quota_exceeded')
      ? quotaWaitMs
      : readServerDelay({ headers, body: null }, Date.now());
    return { kind: 'later', code, waitMs, isCertain: true, isForAll: true };
  }
  if (statusCode === 401 || statusCode === 403)
    return { kind: 'later', code, waitMs: keyWaitMs, isCertain: true, isForAll: true };
  if (statusCode === null || statusCode >= 500 || statusCode === 408 || statusCode === 409)
    return later(code);
  return { kind: 'refused', code };
}

/** Nobody knows whether it was taken. */
function later(code: string): Outcome {
  return { kind: 'later', code, waitMs: null, isCertain: false, isForAll: false };
}
