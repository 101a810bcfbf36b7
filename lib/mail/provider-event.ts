import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { env } from '@/lib/env';
import { NotFoundError, UnauthorizedError } from '@/lib/errors';

/** What Resend tells of a message; of other kinds only the type is read. */
export const providerEventSchema = z.object({
  type: z.string().max(100),
  data: z
    .object({
      email_id: z.string().max(100),
      tags: z.record(z.string(), z.string()).default({}),
      bounce: z.object({ type: z.string() }).optional(),
    })
    .partial({ tags: true, email_id: true })
    .optional(),
});
export type ProviderEvent = z.infer<typeof providerEventSchema> & { id: string };

/**
 * Reads an event over the body as it came. Throws 401 for what Resend did not sign within the last five minutes, and
 * 404 where there is no secret to tell.
 */
export function readProviderEvent(body: string, headers: Headers): ProviderEvent {
  if (!env.RESEND_WEBHOOK_SECRET) throw new NotFoundError('RESEND_WEBHOOK_SECRET não está definida.');
  const id = headers.get('svix-id') ?? '';
  const webhook = new Webhook(env.RESEND_WEBHOOK_SECRET);
  const given = verify(() =>
    webhook.verify(body, {
      'webhook-id': id,
      'webhook-timestamp': headers.get('svix-timestamp') ?? '',
      'webhook-signature': headers.get('svix-signature') ?? '',
    }),
  );
  return { ...providerEventSchema.parse(given), id };
}

function verify(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    throw new UnauthorizedError('A assinatura não confere ou expirou.');
  }
}
