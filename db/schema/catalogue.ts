import { boolean, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { instant } from '@/db/schema/columns';

export const artists = pgTable('artists', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  name: text().notNull(),
  /** The name folded (case, accents, spaces): two spellings of one artist meet here. */
  key: text().notNull().unique(),
  isDemo: boolean().notNull().default(false),
});
export type Artist = typeof artists.$inferSelect;

export const releases = pgTable(
  'releases',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    artistId: integer().references(() => artists.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    key: text().notNull(),
    kind: text({ enum: ['album', 'single', 'clipe', 'show'] }).notNull(),
    releasedAt: instant(),
    isDemo: boolean().notNull().default(false),
  },
  (table) => [unique('releases_artist_key').on(table.artistId, table.key).nullsNotDistinct()],
);
export type Release = typeof releases.$inferSelect;

export const tagStatuses = ['proposed', 'approved', 'archived'] as const;

export const tags = pgTable(
  'tags',
  {
    code: text().primaryKey(),
    explanation: text().notNull(),
    aliases: text().array().notNull().default([]),
    /** Short invented comments it fits; the language model reads them. */
    examples: text().array().notNull().default([]),
    status: text({ enum: tagStatuses }).notNull(),
    proposedBy: text({ enum: ['seed', 'person', 'phrases', 'llm'] })
      .notNull()
      .default('seed'),
    /** How many comments spoke for a proposal. */
    evidence: integer().notNull().default(0),
    mergedInto: text(),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [index('tags_merged_into').on(table.mergedInto)], // resolve what was merged into a tag
);
export type Tag = typeof tags.$inferSelect;
