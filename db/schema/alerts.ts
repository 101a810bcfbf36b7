import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from '@/db/schema/columns';
import { users } from '@/db/schema/people';

export const subjectKinds = ['category', 'artist', 'tag'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** A subject had far more comments than its own weeks lead one to expect. */
export const alerts = pgTable(
  'alerts',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    subjectKind: text({ enum: subjectKinds }).notNull(),
    /** The category, the artist's id or the tag's code. */
    subjectKey: text().notNull(),
    /** What it was called then. */
    label: text().notNull(),
    span: text({ enum: ['day', 'week'] }).notNull(),
    windowEnd: instant().notNull(),
    /** The local day of the window's end. */
    day: date().notNull(),
    ordinal: smallint().notNull(),
    observed: integer().notNull(),
    expected: doublePrecision().notNull(),
    /** How likely chance alone gives as many. */
    chance: doublePrecision().notNull(),
    /** Counts of the spans before, newest first, null for gaps: what the page draws. */
    history: jsonb().notNull(),
    createdAt: instant().notNull().defaultNow(),
    seenAt: instant(),
    seenBy: uuid().references(() => users.id, { onDelete: 'set null' }),
  },
  (table) => [
    unique('alerts_once').on(table.subjectKind, table.subjectKey, table.day, table.ordinal), // two checks at once
    check('alerts_two_a_day', sql`${table.ordinal} between 1 and 2`),
    index('alerts_by_window').on(table.windowEnd), // the last of each subject, those of cleared sample data
    index('alerts_unseen') // what needs attention
      .on(table.id)
      .where(sql`seen_at is null`),
  ],
);
export type Alert = typeof alerts.$inferSelect;

/** What a check for spikes saw, for whoever asks why nothing was said. */
export const alertChecks = pgTable('alert_checks', {
  windowEnd: instant().primaryKey(),
  checkedAt: instant().notNull().defaultNow(),
  /** Subjects with enough comments to be judged, and those without. */
  judged: integer().notNull(),
  few: integer().notNull(),
  raised: integer().notNull(),
  /** The largest of them as they were judged. */
  subjects: jsonb().notNull(),
});
export type AlertCheck = typeof alertChecks.$inferSelect;
