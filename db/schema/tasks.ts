import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '@/db/schema/columns';

export const taskKinds = ['reclassification', 'tag_merge', 'bulk_correction', 'bulk_undo'] as const;
export const taskStatuses = ['running', 'completed', 'failed', 'cancelled'] as const;

/** Long work that somebody asked for and watches. The counters follow the work in the same transaction. */
export const tasks = pgTable(
  'tasks',
  {
    id: uuid().primaryKey(),
    kind: text({ enum: taskKinds }).notNull(),
    status: text({ enum: taskStatuses }).notNull().default('running'),
    /** What was asked for; parsed by the capability that owns the kind. */
    params: jsonb().notNull(),
    /** Items looked at; of these, how many changed and how many went on to the language model. */
    done: integer().notNull().default(0),
    changed: integer().notNull().default(0),
    queued: integer().notNull().default(0),
    /** Null until it is known. */
    total: integer(),
    /** Where the next part begins; null at the start. A part that was done already finds another position. */
    position: text(),
    error: text(),
    createdBy: text(),
    createdAt: instant().notNull().defaultNow(),
    finishedAt: instant(),
  },
  (table) => [index('tasks_newest').on(table.createdAt.desc())], // the list of tasks
);
export type Task = typeof tasks.$inferSelect;
