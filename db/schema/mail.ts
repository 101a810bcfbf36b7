import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { bytea, instant } from '@/db/schema/columns';
import { stakeholders } from '@/db/schema/stakeholders';

/**
 * `outbox` and `diverted` stayed here, for want of a provider or because the recipient is not allowed; `withdrawn` were
 * not wanted any more when their turn came; `doubtful` may or may not have left and wait for a person.
 */
export const messageStatuses = [
  'queued',
  'outbox',
  'diverted',
  'withdrawn',
  'suppressed',
  'failed',
  'doubtful',
  'sent',
  'delivered',
  'bounced',
  'complained',
] as const;
export type MessageStatus = (typeof messageStatuses)[number];
export const messageKinds = ['summary', 'confirmation', 'alert'] as const;

/** One message to one recipient, as it was written; the links that only they may have are put in when it leaves. */
export const messages = pgTable(
  'messages',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** What the message is, `summary/2026-W47/<hash of the recipient>`: there is one of each. */
    key: text().notNull().unique(),
    /** Raised when a person sends it once more; with `key` the provider's idempotency key. */
    revision: integer().notNull().default(1),
    kind: text({ enum: messageKinds }).notNull(),
    /** The week of a summary. */
    week: text(),
    stakeholderId: uuid().references(() => stakeholders.id, { onDelete: 'set null' }),
    /** Of the stakeholder, when the message asks to confirm. */
    round: integer(),
    recipient: text().notNull(),
    locale: text({ enum: ['pt-BR', 'en'] }).notNull(),
    subject: text().notNull(),
    html: text().notNull(),
    text: text().notNull(),
    /** Both parsed by `lib/mail`; the bytes of an attachment are in `mail_files`. */
    headers: jsonb().notNull(),
    attachments: jsonb().notNull(),
    status: text({ enum: messageStatuses }).notNull().default('queued'),
    /** Fixed by the first attempt: a repeat must be the same to the byte. */
    sender: text(),
    providerId: text(),
    attempts: integer().notNull().default(0),
    /** Not before this; while an attempt runs, when it counts as dead. */
    nextAttemptAt: instant().notNull().defaultNow(),
    /** Since the first attempt whose end is unknown; null while it is certain that nothing left. */
    inDoubtSince: instant(),
    /** A code, never what the provider said. */
    error: text(),
    createdAt: instant().notNull().defaultNow(),
    /** When it was last put in the queue. */
    queuedAt: instant().notNull().defaultNow(),
    sentAt: instant(),
  },
  (table) => [
    index('messages_newest').on(table.createdAt.desc(), table.id.desc()), // the list
    index('messages_by_stakeholder').on(table.stakeholderId), // which weeks a reader got
    index('messages_by_provider_id').on(table.providerId), // what the provider tells of
    index('messages_due') // the sweep
      .on(table.nextAttemptAt)
      .where(sql`status = 'queued'`),
  ],
);
export type Message = typeof messages.$inferSelect;

/** Pictures by the hash of their bytes: a week's charts are kept once, however many messages carry them. */
export const mailFiles = pgTable('mail_files', {
  hash: text().primaryKey(),
  content: bytea().notNull(),
  createdAt: instant().notNull().defaultNow(),
});

/** Addresses that get no e-mail any more, unless an admin lifts it. */
export const suppressions = pgTable(
  'suppressions',
  {
    address: text().primaryKey(),
    /** Names it in paths and in the audit log, which keeps no addresses. */
    id: uuid().notNull().unique().defaultRandom(),
    reason: text({ enum: ['bounced', 'complained'] }).notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index('suppressions_newest').on(table.createdAt.desc(), table.id.desc()), // the list
  ],
);
export type Suppression = typeof suppressions.$inferSelect;

/** Ids of what the provider told, so that a replay does nothing. */
export const mailEvents = pgTable(
  'mail_events',
  {
    id: text().primaryKey(),
    type: text().notNull(),
    receivedAt: instant().notNull().defaultNow(),
  },
  (table) => [index('mail_events_received').on(table.receivedAt)], // the purge
);
