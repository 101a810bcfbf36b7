import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '@/db/schema/columns';

export const stakeholderStatuses = ['pending', 'confirmed', 'left'] as const;

/** Readers of the weekly e-mail. Only their own confirmation makes one `confirmed`, whoever added them. */
export const stakeholders = pgTable(
  'stakeholders',
  {
    id: uuid().primaryKey().defaultRandom(),
    email: text().notNull().unique(),
    name: text(),
    locale: text({ enum: ['pt-BR', 'en'] })
      .notNull()
      .default('pt-BR'),
    status: text({ enum: stakeholderStatuses }).notNull().default('pending'),
    /** Part of the link to confirm: raising it ends the links sent before. */
    round: integer().notNull().default(1),
    askedAt: instant().notNull().defaultNow(),
    confirmedAt: instant(),
    leftAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    check('stakeholders_email_is_lower', sql`${table.email} = lower(${table.email})`),
    index('stakeholders_newest').on(table.createdAt.desc(), table.id.desc()), // the list
    index('stakeholders_confirmed') // whom a summary goes to
      .on(table.id)
      .where(sql`status = 'confirmed'`),
  ],
);
export type Stakeholder = typeof stakeholders.$inferSelect;
