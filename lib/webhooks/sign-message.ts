import { Webhook } from 'standardwebhooks';

type Message = { id: string; at: Date; body: string };

/** The headers of Standard Webhooks; during a rotation one signature for each secret. */
export function signMessage({ id, at, body }: Message, secrets: string[]): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
