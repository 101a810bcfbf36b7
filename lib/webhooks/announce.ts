import { v7 as uuidv7 } from 'uuid';
import type { Db } from '@/db/client';
import { insertDeliveries, type DueDelivery, type NewDelivery } from '@/db/queries/webhook-deliveries';
import { listSubscribers } from '@/db/queries/webhooks';
import { emit } from '@/inngest/client';
import { webhookDue } from '@/inngest/events';
import { payloadSchema, type WebhookEvent } from '@/lib/webhooks/event-types';

/**
 * Tells the endpoints that asked for it of what happened, in the transaction in which it happened: they are told if
 * and only if it commits. Where nobody asked it costs one look at a small table.
 */
export async function announce(tx: Db, events: WebhookEvent[]): Promise<void> {
  if (events.length === 0) return;
  const subscribers = await listSubscribers(tx, [...new Set(events.map(({ type }) => type))]);
  if (subscribers.length === 0) return;
  const deliveries = events.flatMap((event) => {
    const message = toMessage(event);
    const interested = subscribers.filter((subscriber) => subscriber.events.includes(event.type));
    return interested.map(({ id }) => ({ ...message, id: uuidv7(), endpointId: id }));
  });
  await sendOut(tx, deliveries);
}

/** The same id and the same bytes for everybody. */
export function toMessage(event: WebhookEvent): Pick<NewDelivery, 'eventId' | 'type' | 'body'> {
  const payload = payloadSchema.parse({ ...event, timestamp: new Date().toISOString() });
  return { eventId: `evt_${uuidv7()}`, type: event.type, body: JSON.stringify(payload) };
}

/** Writes deliveries and asks for their first attempts. */
export async function sendOut(tx: Db, deliveries: NewDelivery[]): Promise<void> {
  await askForAttempts(tx, await insertDeliveries(tx, deliveries));
}

/** `occasion` as for events. */
export async function askForAttempts(tx: Db, due: DueDelivery[], occasion?: string): Promise<void> {
  await emit(
    tx,
    due.map(({ id, version }) => webhookDue({ deliveryId: id, version }, { occasion })),
  );
}
