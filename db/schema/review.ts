import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, primaryKey, real, text, uuid } from 'drizzle-orm/pg-core';
import { artists, releases } from '@/db/schema/catalogue';
import { instant } from '@/db/schema/columns';
import { category, comments } from '@/db/schema/comments';
import { users } from '@/db/schema/people';
import { tasks } from '@/db/schema/tasks';

export const reviewKinds = ['review', 'second_opinion', 'adjudication'] as const;

/** What a person said of a comment in the review queue, beside what the machine had said. Undone ones stay. */
export const reviews = pgTable(
  'reviews',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    commentId: uuid()
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: text({ enum: reviewKinds }).notNull(),
    category: category().notNull(),
    tags: text().array().notNull(),
    artistId: integer().references(() => artists.id, { onDelete: 'set null' }),
    releaseId: integer().references(() => releases.id, { onDelete: 'set null' }),
    note: text(),
    /** The machine's decision that was reviewed. */
    modelVersion: text(),
    modelCategory: category(),
    modelConfidence: real(),
    /** The comment's state before and its revision after, for undo. */
    before: jsonb().notNull(),
    revision: integer().notNull(),
    createdAt: instant().notNull().defaultNow(),
    undoneAt: instant(),
  },
  (table) => [
    index('reviews_of_person').on(table.userId, table.createdAt.desc()), // a person's progress, undo
    index('reviews_of_comment').on(table.commentId, table.id), // agreement, history
    index('reviews_newest').on(table.createdAt.desc()), // agreement over a period
  ],
);
export type Review = typeof reviews.$inferSelect;

/** Two curators never get the same comment: it is one's until the lease ends. */
export const reviewLeases = pgTable(
  'review_leases',
  {
    commentId: uuid()
      .primaryKey()
      .references(() => comments.id, { onDelete: 'cascade' }),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: instant().notNull(),
  },
  (table) => [index('review_leases_of_person').on(table.userId)], // give back, take up again
);

/** Comments that a second curator labels without seeing the first label: a share of all, and what was flagged. */
export const secondOpinions = pgTable(
  'second_opinions',
  {
    commentId: uuid()
      .primaryKey()
      .references(() => comments.id, { onDelete: 'cascade' }),
    firstUserId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    reason: text({ enum: ['sample', 'flag'] }).notNull(),
    requestedAt: instant().notNull().defaultNow(),
    answeredAt: instant(),
  },
  (table) => [
    index('second_opinions_open') // who is next
      .on(table.requestedAt, table.commentId)
      .where(sql`answered_at is null`),
  ],
);

/** Two curators disagreed: a third word settles it. */
export const adjudications = pgTable(
  'adjudications',
  {
    commentId: uuid()
      .primaryKey()
      .references(() => comments.id, { onDelete: 'cascade' }),
    openedAt: instant().notNull().defaultNow(),
    settledAt: instant(),
    settledBy: uuid().references(() => users.id, { onDelete: 'set null' }),
  },
  (table) => [
    index('adjudications_open') // the list
      .on(table.openedAt, table.commentId)
      .where(sql`settled_at is null`),
  ],
);

/** What a bulk correction changed, for its undo. */
export const bulkChanges = pgTable(
  'bulk_changes',
  {
    taskId: uuid()
      .notNull()
      .references(() => tasks.id, { onDelete: 'cascade' }),
    commentId: uuid()
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    before: jsonb().notNull(),
    revision: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.taskId, table.commentId] })], // a task's, in order
);

/** Filters of the comment list under a name. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text().notNull(),
    /** Parameters of the list as in its address, without a cursor. */
    query: text().notNull(),
    ownerId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    shared: text({ enum: ['private', 'staff'] })
      .notNull()
      .default('private'),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [index('saved_views_of_person').on(table.ownerId)], // a person's views
);
export type SavedView = typeof savedViews.$inferSelect;

/** Reviewed comments that were taken into a data set for training or as gold. */
export const datasetItems = pgTable(
  'dataset_items',
  {
    commentId: uuid()
      .primaryKey()
      .references(() => comments.id, { onDelete: 'cascade' }),
    dataset: text({ enum: ['train', 'gold'] }).notNull(),
    addedBy: uuid().references(() => users.id, { onDelete: 'set null' }),
    addedAt: instant().notNull().defaultNow(),
  },
  (table) => [index('dataset_items_of_set').on(table.dataset, table.commentId)], // export of a set
);
