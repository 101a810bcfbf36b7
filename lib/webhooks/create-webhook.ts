import { v7 as uuidv7 } from 'uuid';
import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { insertEndpoint } from '@/db/queries/webhooks';
import { signedBy, userIdOf, type Actor } from '@/lib/audit/actor';
import type { NewWebhook } from '@/lib/webhooks/endpoint-input';
import { requireWebhook } from '@/lib/webhooks/list-webhooks';
import { sealSecret } from '@/lib/webhooks/seal-secret';
import { createWebhookSecret } from '@/lib/webhooks/webhook-secret';
import type { IssuedWireWebhook } from '@/lib/webhooks/wire-webhook';

export async function createWebhook(
  { url, descricao, eventos }: NewWebhook,
  actor: Actor,
): Promise<IssuedWireWebhook> {
  const id = uuidv7();
  const secret = createWebhookSecret();
  return getDatabase().transaction(async (tx) => {
    await insertEndpoint(tx, {
      ...{ id, url, description: descricao, events: eventos },
      sealedSecret: sealSecret(secret, id),
      createdBy: userIdOf(actor),
    });
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'webhook.created',
      subject: `webhook:${id}`,
      details: { eventos },
    });
    return { ...(await requireWebhook(id, tx)), segredo: secret };
  });
}
