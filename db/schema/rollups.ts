import {
  bigint,
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import { instant } from '@/db/schema/columns';
import { category } from '@/db/schema/comments';
import type { Category } from '@/lib/text/categories';

/**
 * All of them count decided comments and are changed in the transaction of the decision they count, bursts excepted.
 * What is counted by category has a column for each, in the order of `categories`, for `rebuildRollups` fills them by
 * place: with a row for each, up to five times as many would be read.
 */

const count = () => integer().notNull().default(0);
const counts = {
  elogio: count(),
  critica: count(),
  sugestao: count(),
  duvida: count(),
  spam: count(),
} satisfies Record<Category, unknown>;

/** Comments by the hour they were written. */
export const hourlyCounts = pgTable(
  'hourly_counts',
  {
    hour: instant().notNull(),
    /** 0 where no artist is known. */
    artistId: integer().notNull(),
    source: text().notNull(),
    ...counts,
  },
  (table) => [primaryKey({ columns: [table.hour, table.artistId, table.source] })], // a span of hours
);

/** The same without artist and source: hours of weeks are read from few rows, however many artists there are. */
export const hourlyCategoryCounts = pgTable('hourly_category_counts', {
  hour: instant().primaryKey(), // a span of hours
  ...counts,
});

export const hourlyTagCounts = pgTable(
  'hourly_tag_counts',
  {
    hour: instant().notNull(),
    tagCode: text().notNull(),
    comments: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.hour, table.tagCode] }), // a span of hours
    index('hourly_tag_counts_by_tag').on(table.tagCode, table.hour), // one tag over time
  ],
);

/** Comments by the local day they were written: what spans of weeks are read from. */
export const dailyCounts = pgTable(
  'daily_counts',
  {
    day: date().notNull(),
    /** 0 where no artist is known. */
    artistId: integer().notNull(),
    ...counts,
  },
  (table) => [
    primaryKey({ columns: [table.day, table.artistId] }), // a span of days
    index('daily_counts_by_artist').on(table.artistId, table.day), // one artist over time
  ],
);

export const dailyTagCounts = pgTable(
  'daily_tag_counts',
  { day: date().notNull(), tagCode: text().notNull(), comments: integer().notNull() },
  (table) => [primaryKey({ columns: [table.day, table.tagCode] })], // a span of days
);

export const dailyReleaseCounts = pgTable(
  'daily_release_counts',
  { day: date().notNull(), releaseId: integer().notNull(), ...counts },
  (table) => [primaryKey({ columns: [table.day, table.releaseId] })], // a span of days
);

/** How comments were decided: what tells the error of a report, and when another model took over. */
export const dailyDecisionCounts = pgTable(
  'daily_decision_counts',
  {
    day: date().notNull(),
    /** Empty where none is known. */
    modelVersion: text().notNull(),
    reviewed: boolean().notNull(),
    /** Confidence in tenths, rounded down, 1 counting as 9. */
    confidenceTenth: smallint().notNull(),
    ...counts,
  },
  (table) => [
    primaryKey({ columns: [table.day, table.modelVersion, table.reviewed, table.confidenceTenth] }), // a span of days
  ],
);

/** Comments that are part of a burst, by the local day they were written: docs/adr/0009. Counted by a job. */
export const dailyBurstCounts = pgTable(
  'daily_burst_counts',
  {
    day: date().notNull(),
    fingerprint: bigint({ mode: 'number' }).notNull(),
    /** 0 where no artist is known. */
    artistId: integer().notNull(),
    category: category().notNull(),
    comments: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.fingerprint, table.artistId, table.category] })], // a span of days
);

/** Days whose bursts are to be counted anew. A row for each change and no key: writers do not wait for each other. */
export const staleBurstDays = pgTable('stale_burst_days', { day: date().notNull() });
