import { getDatabase } from '@/db/client';
import { recordAudit } from '@/db/queries/audit';
import { deleteEndpoint, replaceWebhookSecret, updateEndpoint } from '@/db/queries/webhooks';
import { signedBy, type Actor } from '@/lib/audit/actor';
import type { WebhookChange, WebhookRotation } from '@/lib/webhooks/endpoint-input';
import { requireWebhook, unknownWebhook } from '@/lib/webhooks/list-webhooks';
import { sealSecret } from '@/lib/webhooks/seal-secret';
import { createWebhookSecret } from '@/lib/webhooks/webhook-secret';
import type { IssuedWireWebhook, WireWebhook } from '@/lib/webhooks/wire-webhook';

/** What waited while it was switched off is sent once it is on again. Throws 404. */
export async function changeWebhook(id: string, change: WebhookChange, actor: Actor): Promise<WireWebhook> {
  const { url, descricao, eventos, ativo } = change;
  return getDatabase().transaction(async (tx) => {
    const row = { url, description: descricao, events: eventos, isActive: ativo };
    if (!(await updateEndpoint(tx, id, row))) throw unknownWebhook();
    const campos = Object.entries(change).flatMap(([name, value]) => (value === undefined ? [] : name));
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'webhook.changed',
      subject: `webhook:${id}`,
      details: { campos, ...(ativo !== undefined && { ativo }) },
    });
    return requireWebhook(id, tx);
  });
}

/** A new secret; for the grace the old one signs beside it, so that the receiver can change over. Throws 404. */
export async function rotateWebhookSecret(
  id: string,
  { carencia_horas: graceHours }: WebhookRotation,
  actor: Actor,
): Promise<IssuedWireWebhook> {
  const secret = createWebhookSecret();
  return getDatabase().transaction(async (tx) => {
    const sealedSecret = sealSecret(secret, id);
    if (!(await replaceWebhookSecret(tx, { id, sealedSecret, graceHours }))) throw unknownWebhook();
    await recordAudit(tx, {
      ...signedBy(actor),
      action: 'webhook.rotated',
      subject: `webhook:${id}`,
      details: { graceHours },
    });
    return { ...(await requireWebhook(id, tx)), segredo: secret };
  });
}

/** With all that was sent to it. Throws 404. */
export async function deleteWebhook(id: string, actor: Actor): Promise<void> {
  await getDatabase().transaction(async (tx) => {
    if (!(await deleteEndpoint(tx, id))) throw unknownWebhook();
    await recordAudit(tx, { ...signedBy(actor), action: 'webhook.deleted', subject: `webhook:${id}` });
  });
}
