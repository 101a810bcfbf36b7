import { boolean, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '@/db/schema/columns';

/** What people and API tokens asked of the weekly summaries, and what they were answered. */
export const questions = pgTable(
  'questions',
  {
    /** A version 7 UUID: its order is that of asking. */
    id: uuid().primaryKey(),
    /** `user:…` or `token:…`; only they see it. */
    askedBy: text().notNull(),
    locale: text({ enum: ['pt-BR', 'en'] }).notNull(),
    /** With personal data masked. */
    text: text().notNull(),
    askedAt: instant().notNull(),
    /** Null until it is answered, as all below. */
    answeredAt: instant(),
    /** Whether the summaries say. */
    found: boolean(),
    paragraphs: text().array(),
    weeks: text().array(),
    /** Verbatim passages by week; parsed by `lib/insights`. */
    sources: jsonb(),
    /** The rules of `lib/insights`, or the language model. */
    answeredBy: text({ enum: ['redator', 'modelo'] }),
  },
  (table) => [index('questions_by_asker').on(table.askedBy, table.id)], // somebody's own, newest first
);
export type Question = typeof questions.$inferSelect;
