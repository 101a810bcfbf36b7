import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '@/db/schema/columns';
import { users } from '@/db/schema/people';

/** What an admin may change while the product runs; each value is parsed by the capability that owns its key. */
export const settings = pgTable('settings', {
  key: text().primaryKey(),
  value: jsonb().notNull(),
  updatedBy: uuid().references(() => users.id, { onDelete: 'set null' }),
  updatedAt: instant().notNull().defaultNow(),
});
