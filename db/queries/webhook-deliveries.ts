import { and, asc, desc, eq, lt, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { asJson, fetchRows } from '@/db/queries/bulk';
import {
  deliveryStatuses,
  webhookDeliveries,
  webhookEndpoints,
  type WebhookDelivery,
} from '@/db/schema/webhooks';

export type NewDelivery = Pick<WebhookDelivery, 'id' | 'endpointId' | 'eventId' | 'type' | 'body'>;
/** An attempt that may be made: whoever comes with the version it has claims it. */
export type DueDelivery = Pick<WebhookDelivery, 'id' | 'version'>;

export async function insertDeliveries(tx: Db, deliveries: NewDelivery[]): Promise<DueDelivery[]> {
  if (deliveries.length === 0) return [];
  return tx
    .insert(webhookDeliveries)
    .values(deliveries.map((delivery) => ({ ...delivery, nextAttemptAt: sql`now()` })))
    .onConflictDoNothing()
    .returning({ id: webhookDeliveries.id, version: webhookDeliveries.version });
}

/**
 * Begins the attempt that is due, for one of all who try; it is another's to make when it has not ended after the
 * lease. Null when it was begun already, is not due, or its endpoint is switched off.
 */
export async function claimDelivery(
  db: Db,
  { id, version, leaseSeconds }: DueDelivery & { leaseSeconds: number },
): Promise<WebhookDelivery | null> {
  const isOpen = sql`exists (select from ${webhookEndpoints} e where e.id = ${webhookDeliveries.endpointId}
    and e.is_active)`;
  const [claimed] = await db
    .update(webhookDeliveries)
    .set({
      version: sql`${webhookDeliveries.version} + 1`,
      attempts: sql`${webhookDeliveries.attempts} + 1`,
      lastAttemptAt: sql`now()`,
      nextAttemptAt: sql`now() + make_interval(secs => ${leaseSeconds})`,
    })
    .where(and(isDue, eq(webhookDeliveries.id, id), eq(webhookDeliveries.version, version), isOpen))
    .returning();
  return claimed ?? null;
}

const isDue = and(eq(webhookDeliveries.status, 'waiting'), lte(webhookDeliveries.nextAttemptAt, sql`now()`));

type Outcome = Pick<WebhookDelivery, 'status' | 'nextAttemptAt' | 'responseStatus' | 'durationMs' | 'error'>;

/** What came of a claimed attempt; nothing changes where another has been begun since. */
export async function recordAttempt(db: Db, { id, version }: DueDelivery, outcome: Outcome): Promise<void> {
  await db
    .update(webhookDeliveries)
    .set({ ...outcome, finishedAt: outcome.status === 'waiting' ? null : sql`now()` })
    .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.version, version)));
}

/** What else waits for an endpoint that does not answer waits a little, so that others are not kept waiting by it. */
export async function postponeDeliveries(
  db: Db,
  { endpointId, seconds }: { endpointId: string; seconds: number },
): Promise<void> {
  await db
    .update(webhookDeliveries)
    .set({
      version: sql`${webhookDeliveries.version} + 1`, // attempts that were asked for already are not made
      nextAttemptAt: sql`now() + make_interval(secs => ${seconds})`,
    })
    .where(and(isDue, eq(webhookDeliveries.endpointId, endpointId)));
}

/** What is due and was not begun, oldest first; nothing of endpoints that are switched off. */
export async function listDueDeliveries(db: Db, limit: number): Promise<DueDelivery[]> {
  return db
    .select({ id: webhookDeliveries.id, version: webhookDeliveries.version })
    .from(webhookDeliveries)
    .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
    .where(and(isDue, webhookEndpoints.isActive))
    .orderBy(asc(webhookDeliveries.nextAttemptAt))
    .limit(limit);
}

/** Begins a new round of attempts. Null when there is no such delivery of this endpoint. */
export async function reopenDelivery(
  tx: Db,
  { id, endpointId }: { id: string; endpointId: string },
): Promise<DueDelivery | null> {
  const [reopened] = await tx
    .update(webhookDeliveries)
    .set({
      status: 'waiting',
      attempts: 0,
      version: sql`${webhookDeliveries.version} + 1`,
      nextAttemptAt: sql`now()`,
      finishedAt: null,
    })
    .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.endpointId, endpointId)))
    .returning({ id: webhookDeliveries.id, version: webhookDeliveries.version });
  return reopened ?? null;
}

type DeliveryPage = { endpointId: string; id?: string; limit: number; after?: string };

/** Newest first: the ids are time-ordered. `after` is the id of the page before's last. */
export async function listDeliveries(
  db: Db,
  { endpointId, id, limit, after }: DeliveryPage,
): Promise<WebhookDelivery[]> {
  return db
    .select()
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.endpointId, endpointId),
        id ? eq(webhookDeliveries.id, id) : undefined,
        after ? lt(webhookDeliveries.id, after) : undefined,
      ),
    )
    .orderBy(desc(webhookDeliveries.id))
    .limit(limit);
}

const lastRow = z.object({ endpointId: z.string(), status: z.enum(deliveryStatuses) });

/** The state of the last delivery of each endpoint, for the list of endpoints. */
export async function listLastDeliveries(db: Db, endpointIds: string[]) {
  return fetchRows(
    db,
    lastRow,
    sql`select e.value as "endpointId", d.status from json_array_elements_text(${asJson(endpointIds)}) e
        cross join lateral (select status from webhook_deliveries where endpoint_id = e.value::uuid
          order by id desc limit 1) d`,
  );
}

/** Also what still waits for an endpoint that was switched off. */
export async function purgeDeliveries(db: Db, keepDays: number): Promise<void> {
  await db
    .delete(webhookDeliveries)
    .where(lt(webhookDeliveries.createdAt, sql`now() - make_interval(days => ${keepDays})`));
}
