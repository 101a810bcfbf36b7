import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from '@/db/schema/columns';

/** The summary of an ISO week, `2026-W47`: its facts, and which of its versions counts. */
export const summaries = pgTable('summaries', {
  week: text().primaryKey(),
  /** The computed numbers that every version is checked against; parsed by `lib/summary`. */
  facts: jsonb().notNull(),
  version: integer().notNull(),
  createdAt: instant().notNull(),
  /** Null until it may be sent; a new version takes the approval back. */
  approvedAt: instant(),
  /** Who approved it; null where it was approved by having passed its verification. */
  approvedBy: text(),
  /** When it was first sent. */
  sentAt: instant(),
});
export type Summary = typeof summaries.$inferSelect;

/** What was written of a week, by whom. Rows are appended, never changed. */
export const summaryVersions = pgTable(
  'summary_versions',
  {
    week: text()
      .notNull()
      .references(() => summaries.week, { onDelete: 'cascade' }),
    version: integer().notNull(),
    /** The rules of `lib/summary`, the language model, or a person. */
    writtenBy: text({ enum: ['redator', 'modelo', 'pessoa'] }).notNull(),
    author: text(),
    /** The text by locale; parsed by `lib/summary`. */
    texts: jsonb().notNull(),
    /** What verification refused before this version was taken. */
    refusals: jsonb().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.week, table.version] })], // one version; all of a week
);
export type SummaryVersion = typeof summaryVersions.$inferSelect;
