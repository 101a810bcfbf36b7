import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from '@/db/schema/columns';

/** One run of one function for one event, on the embedded engine. The failed ones are what staff see. */
export const jobRuns = pgTable(
  'job_runs',
  {
    /** `<function id>:<event id>` */
    id: text().primaryKey(),
    functionId: text().notNull(),
    event: jsonb().notNull(),
    status: text({ enum: ['running', 'completed', 'failed'] }).notNull(),
    attempts: integer().notNull().default(0),
    error: text(),
    startedAt: instant().notNull().defaultNow(),
    finishedAt: instant(),
  },
  (table) => [
    index('job_runs_failed') // the failures page
      .on(table.finishedAt.desc())
      .where(sql`status = 'failed'`),
    index('job_runs_finished').on(table.finishedAt), // the purge of old runs
  ],
);
export type JobRun = typeof jobRuns.$inferSelect;

/** Results of steps that are done, so that a retry skips them. */
export const jobSteps = pgTable(
  'job_steps',
  {
    runId: text()
      .notNull()
      .references(() => jobRuns.id, { onDelete: 'cascade' }),
    stepId: text().notNull(),
    result: jsonb(),
    finishedAt: instant().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.stepId] })],
);

/** Events of the Inngest engine, written with the rows they are about and sent after commit. */
export const outboxEvents = pgTable(
  'outbox_events',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    event: jsonb().notNull(),
    createdAt: instant().notNull().defaultNow(),
    sentAt: instant(),
  },
  (table) => [
    index('outbox_events_unsent') // the relay and the sweep
      .on(table.id)
      .where(sql`sent_at is null`),
  ],
);
