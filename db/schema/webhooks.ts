import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant } from '@/db/schema/columns';
import { users } from '@/db/schema/people';

/** Addresses of others that are told of events. */
export const webhookEndpoints = pgTable('webhook_endpoints', {
  id: uuid().primaryKey(),
  url: text().notNull(),
  description: text().notNull().default(''),
  /** Types of events, as on the wire. */
  events: text().array().notNull(),
  isActive: boolean().notNull().default(true),
  /** Its own word: it answered that it is gone. */
  goneAt: instant(),
  /** Encrypted: signing needs it in clear. */
  sealedSecret: text().notNull(),
  /** The one before the last rotation signs as well until then. */
  previousSealedSecret: text(),
  previousValidUntil: instant(),
  createdBy: uuid().references(() => users.id, { onDelete: 'set null' }),
  createdAt: instant().notNull().defaultNow(),
});
export type WebhookEndpoint = typeof webhookEndpoints.$inferSelect;

export const deliveryStatuses = ['waiting', 'delivered', 'failed'] as const;

/** One event for one endpoint, with what came of the last attempt. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: uuid().primaryKey(),
    endpointId: uuid()
      .notNull()
      .references(() => webhookEndpoints.id, { onDelete: 'cascade' }),
    /** The same for every endpoint and attempt: receivers know repeats by it. */
    eventId: text().notNull(),
    type: text().notNull(),
    /** The bytes that are signed and sent. */
    body: text().notNull(),
    status: text({ enum: deliveryStatuses }).notNull().default('waiting'),
    /** Of the present round; a replay begins another. */
    attempts: smallint().notNull().default(0),
    /** Counts attempts over all rounds: an attempt is claimed by it. */
    version: integer().notNull().default(0),
    /** Null when nothing is to come. */
    nextAttemptAt: instant(),
    lastAttemptAt: instant(),
    responseStatus: smallint(),
    durationMs: integer(),
    /** A code, never a word of the answer. */
    error: text(),
    createdAt: instant().notNull().defaultNow(),
    finishedAt: instant(),
  },
  (table) => [
    unique('webhook_deliveries_once').on(table.endpointId, table.eventId), // an event told twice
    index('webhook_deliveries_of_endpoint').on(table.endpointId, table.id), // the page of an endpoint
    index('webhook_deliveries_due') // the sweep
      .on(table.nextAttemptAt)
      .where(sql`status = 'waiting'`),
    index('webhook_deliveries_age').on(table.createdAt), // the purge
  ],
);
export type WebhookDelivery = typeof webhookDeliveries.$inferSelect;
