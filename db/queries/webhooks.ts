import { and, arrayOverlaps, desc, eq, getTableColumns, lt, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { users } from '@/db/schema/people';
import { webhookEndpoints, type WebhookEndpoint } from '@/db/schema/webhooks';

export type NewEndpoint = Pick<
  WebhookEndpoint,
  'id' | 'url' | 'description' | 'events' | 'sealedSecret' | 'createdBy'
>;
export type EndpointChange = Partial<Pick<WebhookEndpoint, 'url' | 'description' | 'events' | 'isActive'>>;
export type ListedEndpoint = Omit<WebhookEndpoint, 'sealedSecret' | 'previousSealedSecret' | 'createdBy'> & {
  /** The e-mail of who created it; null when they are gone, or when a token did. */
  creator: string | null;
};

export async function insertEndpoint(db: Db, endpoint: NewEndpoint): Promise<void> {
  await db.insert(webhookEndpoints).values(endpoint);
}

/** Newest first: the ids are time-ordered. `after` is the id of the page before's last. */
export async function listEndpoints(
  db: Db,
  { id, limit, after }: { id?: string; limit: number; after?: string },
): Promise<ListedEndpoint[]> {
  const {
    sealedSecret: _secret,
    previousSealedSecret: _previous,
    createdBy: _by,
    ...shown
  } = getTableColumns(webhookEndpoints);
  return db
    .select({ ...shown, creator: users.email })
    .from(webhookEndpoints)
    .leftJoin(users, eq(users.id, webhookEndpoints.createdBy))
    .where(
      and(id ? eq(webhookEndpoints.id, id) : undefined, after ? lt(webhookEndpoints.id, after) : undefined),
    )
    .orderBy(desc(webhookEndpoints.id))
    .limit(limit);
}

/** The ids and types of the active endpoints that asked for one of these types. */
export async function listSubscribers(db: Db, types: string[]) {
  return db
    .select({ id: webhookEndpoints.id, events: webhookEndpoints.events })
    .from(webhookEndpoints)
    .where(and(webhookEndpoints.isActive, arrayOverlaps(webhookEndpoints.events, types)));
}

/** With its secrets; the one before the last rotation only while it still signs. */
export async function getEndpoint(db: Db, id: string): Promise<WebhookEndpoint | null> {
  const previousSealedSecret = sql<string | null>`case when ${webhookEndpoints.previousValidUntil} > now()
    then ${webhookEndpoints.previousSealedSecret} end`;
  const [endpoint] = await db
    .select({ ...getTableColumns(webhookEndpoints), previousSealedSecret })
    .from(webhookEndpoints)
    .where(eq(webhookEndpoints.id, id));
  return endpoint ?? null;
}

/** False when there is none. To activate one forgets that it was gone. */
export async function updateEndpoint(db: Db, id: string, change: EndpointChange): Promise<boolean> {
  const rows = await db
    .update(webhookEndpoints)
    .set({ ...change, ...(change.isActive && { goneAt: null }) })
    .where(eq(webhookEndpoints.id, id))
    .returning({ id: webhookEndpoints.id });
  return rows.length > 0;
}

/** It said itself that nobody is there any more. */
export async function disableGone(db: Db, id: string): Promise<void> {
  await db
    .update(webhookEndpoints)
    .set({ isActive: false, goneAt: sql`now()` })
    .where(and(eq(webhookEndpoints.id, id), webhookEndpoints.isActive));
}

export async function replaceWebhookSecret(
  db: Db,
  { id, sealedSecret, graceHours }: { id: string; sealedSecret: string; graceHours: number },
): Promise<boolean> {
  const isGrace = graceHours > 0;
  const rows = await db
    .update(webhookEndpoints)
    .set({
      sealedSecret,
      previousSealedSecret: isGrace ? sql`${webhookEndpoints.sealedSecret}` : null,
      previousValidUntil: isGrace ? sql`now() + make_interval(hours => ${graceHours})` : null,
    })
    .where(eq(webhookEndpoints.id, id))
    .returning({ id: webhookEndpoints.id });
  return rows.length > 0;
}

/** With all its deliveries. False when there is none. */
export async function deleteEndpoint(db: Db, id: string): Promise<boolean> {
  const rows = await db
    .delete(webhookEndpoints)
    .where(eq(webhookEndpoints.id, id))
    .returning({ id: webhookEndpoints.id });
  return rows.length > 0;
}
