import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from '@/db/schema/columns';
import { category } from '@/db/schema/comments';

/** Comments by the hour they were written. Changed in the transaction of the decision they count. */
export const hourlyCounts = pgTable(
  'hourly_counts',
  {
    hour: instant().notNull(),
    category: category().notNull(),
    /** 0 where no artist is known. */
    artistId: integer().notNull(),
    source: text().notNull(),
    comments: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.hour, table.category, table.artistId, table.source] })], // a span of hours
);

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
