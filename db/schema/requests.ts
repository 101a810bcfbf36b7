import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from '@/db/schema/columns';

/** First answers of requests that carried an `Idempotency-Key`, kept for 24 h. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    caller: text().notNull(),
    key: text().notNull(),
    bodyHash: text().notNull(),
    /** Null only inside the transaction that claims the key. */
    response: jsonb(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.caller, table.key] }),
    index('idempotency_keys_created').on(table.createdAt), // the purge
  ],
);
