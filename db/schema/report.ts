import { bigint, index, json, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '@/db/schema/columns';

/** The numbers of a week as they stood when it closed. Written once. */
export const reportSnapshots = pgTable('report_snapshots', {
  /** `2026-W47` */
  week: text().primaryKey(),
  frozenAt: instant().notNull(),
  /** SHA-256 of the numbers as JSON text, which `json` keeps letter by letter. */
  hash: text().notNull(),
  numbers: json().notNull(),
});
export type ReportSnapshot = typeof reportSnapshots.$inferSelect;

/** How the counts of a closed week differ from the frozen ones since then. Rows are appended. */
export const reportRevisions = pgTable(
  'report_revisions',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    week: text()
      .notNull()
      .references(() => reportSnapshots.week, { onDelete: 'cascade' }),
    revisedAt: instant().notNull(),
    differences: jsonb().notNull(),
  },
  (table) => [index('report_revisions_of_week').on(table.week, table.id)], // the newest of a week
);
