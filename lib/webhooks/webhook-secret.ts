import { randomBytes } from 'node:crypto';

/** As Standard Webhooks writes secrets: 24 to 64 random bytes in base64 after a prefix that says what it is. */
export function createWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}
