import { getDatabase, type Db } from '@/db/client';
import { listDeliveries, listLastDeliveries } from '@/db/queries/webhook-deliveries';
import { listEndpoints } from '@/db/queries/webhooks';
import { NotFoundError } from '@/lib/errors';
import type { WebhookSearch } from '@/lib/webhooks/endpoint-input';
import { toWireDelivery, toWireWebhook, type WireWebhook } from '@/lib/webhooks/wire-webhook';

/** One page, newest first. */
export async function getWebhookPage({ limite, cursor }: WebhookSearch) {
  const rows = await listEndpoints(getDatabase(), { limit: limite + 1, after: cursor });
  const page = rows.slice(0, limite);
  return {
    webhooks: page.map((endpoint) => toWireWebhook(endpoint)),
    proximo_cursor: rows.length > limite ? (page.at(-1)?.id ?? null) : null,
  };
}

export async function getWebhook(id: string, db: Db = getDatabase()): Promise<WireWebhook | null> {
  const [endpoint] = await listEndpoints(db, { id, limit: 1 });
  return endpoint ? toWireWebhook(endpoint) : null;
}

/** Throws 404. */
export async function requireWebhook(id: string, db: Db = getDatabase()): Promise<WireWebhook> {
  const webhook = await getWebhook(id, db);
  if (!webhook) throw unknownWebhook();
  return webhook;
}

/** One page of what was sent to one endpoint, newest first. Throws 404. */
export async function getDeliveryPage(id: string, { limite, cursor }: WebhookSearch) {
  await requireWebhook(id);
  const rows = await listDeliveries(getDatabase(), { endpointId: id, limit: limite + 1, after: cursor });
  const page = rows.slice(0, limite);
  return {
    entregas: page.map(toWireDelivery),
    proximo_cursor: rows.length > limite ? (page.at(-1)?.id ?? null) : null,
  };
}

/** What came of the last message to each of these endpoints. */
export async function getLastStates(ids: string[]) {
  const last = await listLastDeliveries(getDatabase(), ids);
  return new Map(last.map(({ endpointId, status }) => [endpointId, status]));
}

export const unknownWebhook = () => new NotFoundError('Não há webhook com este id.');
