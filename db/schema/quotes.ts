import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '@/db/schema/columns';
import { comments } from '@/db/schema/comments';

/** Comments that a curator let the public read. Withdrawing or erasing one deletes its row. */
export const quotes = pgTable(
  'quotes',
  {
    commentId: uuid()
      .primaryKey()
      .references(() => comments.id, { onDelete: 'cascade' }),
    /** As it may be shown: personal data masked, links taken out. */
    text: text().notNull(),
    /** When the comment was written. */
    occurredAt: instant().notNull(),
    approvedBy: text().notNull(),
    approvedAt: instant().notNull(),
  },
  (table) => [index('quotes_by_moment').on(table.occurredAt, table.commentId)], // those of a week
);

/** Comments that a curator did not want as quotes, or no longer: nobody is asked about them again. */
export const passedQuotes = pgTable('passed_quotes', {
  commentId: uuid()
    .primaryKey()
    .references(() => comments.id, { onDelete: 'cascade' }),
  passedBy: text().notNull(),
  passedAt: instant().notNull(),
});

/**
 * The weeks of which a quote came, went or changed, with a new version each time; a trigger on `quotes` writes it, so
 * that nothing that deletes a row is forgotten. Their pages on disk are drawn anew.
 */
export const quoteChanges = pgTable('quote_changes', {
  /** `2026-W47` */
  week: text().primaryKey(),
  version: uuid().notNull(),
});
