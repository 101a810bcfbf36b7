import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { artists, releases, tags } from '@/db/schema/catalogue';
import { instant, tsvector } from '@/db/schema/columns';
import { users } from '@/db/schema/people';
import { categories } from '@/lib/text/categories';

export const category = pgEnum('category', categories);
export const commentStatuses = ['pendente', 'classificado', 'em_revisao', 'falha', 'apagado'] as const;
export const commentStatus = pgEnum('comment_status', commentStatuses);
export type CommentStatus = (typeof commentStatuses)[number];

/** One ingestion request or file. The counters follow its comments in the same transaction. */
export const batches = pgTable('batches', {
  id: uuid().primaryKey(),
  kind: text({ enum: ['api', 'upload', 'demo'] }).notNull(),
  total: integer().notNull(),
  pending: integer().notNull(),
  classified: integer().notNull().default(0),
  inReview: integer().notNull().default(0),
  failed: integer().notNull().default(0),
  /** Rows of a file that were not taken; null where there was none. */
  refused: integer(),
  /** What was wrong with the first of them, by line and field; never what stood in a cell. */
  refusals: jsonb(),
  createdBy: text(),
  createdAt: instant().notNull().defaultNow(),
  finishedAt: instant(),
});
export type Batch = Omit<typeof batches.$inferSelect, 'refusals'>;

/** Why a person should look at a decision. */
export const reviewReasons = [
  'baixa_confianca',
  'discordancia',
  'modelo_recusou',
  'modelo_ilegivel',
  'fala_com_a_maquina',
] as const;
export type ReviewReason = (typeof reviewReasons)[number];

export const comments = pgTable(
  'comments',
  {
    id: uuid().primaryKey(),
    batchId: uuid()
      .notNull()
      .references(() => batches.id),
    /** Null once erased: the row stays as a tombstone so that counts agree. */
    text: text(),
    author: text(),
    source: text().notNull(),
    externalId: text(),
    artistId: integer().references(() => artists.id),
    releaseId: integer().references(() => releases.id),
    track: text(),
    occurredAt: instant().notNull(),
    receivedAt: instant().notNull(),
    status: commentStatus().notNull().default('pendente'),
    category: category(),
    confidence: real(),
    /** Between the two most probable categories: a small one is a doubt. Null when a person decided. */
    margin: real(),
    modelVersion: text(),
    reviewReason: text({ enum: reviewReasons }),
    reviewed: boolean().notNull().default(false),
    /** Of `fingerprintWords`: what bursts are found by. Null until a machine has read the text, and once erased. */
    fingerprint: bigint({ mode: 'number' }),
    /** Raised by every change of text or decision: the ETag, and the guard against stale writers. */
    revision: integer().notNull().default(1),
    search: tsvector().generatedAlwaysAs(
      sql`to_tsvector('public.pt_folded'::regconfig, coalesce("text", ''))`,
    ),
  },
  (table) => [
    // The list bounds the time of receipt by the time of writing.
    check('comments_written_before_received', sql`occurred_at <= received_at + interval '2 days'`),
    // The time of writing ends the indexes of the list, so that a period is checked without visiting the rows.
    index('comments_newest').on(table.receivedAt.desc(), table.id.desc(), table.occurredAt), // the list, newest first
    index('comments_late') // list of a period: what was received long after it
      .on(table.receivedAt.desc(), table.id.desc(), table.occurredAt)
      .where(sql`received_at - occurred_at > interval '7 days'`),
    index('comments_by_category').on(
      table.category,
      table.receivedAt.desc(),
      table.id.desc(),
      table.occurredAt,
    ), // list by category
    index('comments_by_artist').on(
      table.artistId,
      table.receivedAt.desc(),
      table.id.desc(),
      table.occurredAt,
    ), // list by artist
    index('comments_by_release').on(
      table.releaseId,
      table.receivedAt.desc(),
      table.id.desc(),
      table.occurredAt,
    ), // list by release
    index('comments_by_batch').on(table.batchId, table.receivedAt.desc(), table.id.desc()), // list of a batch
    index('comments_by_source').on(table.source, table.receivedAt.desc(), table.id.desc(), table.occurredAt), // list by source
    index('comments_reviewed') // list of what people decided
      .on(table.receivedAt.desc(), table.id.desc())
      .where(sql`reviewed`),
    index('comments_unfinished') // list by any status but the common one
      .on(table.status, table.receivedAt.desc(), table.id.desc())
      .where(sql`status <> 'classificado'`),
    index('comments_by_model').on(
      table.modelVersion,
      table.receivedAt.desc(),
      table.id.desc(),
      table.occurredAt,
    ), // list by model
    index('comments_alike') // bursts of some days
      .on(table.occurredAt, table.fingerprint, table.artistId, table.category)
      .where(sql`fingerprint <> 0`),
    index('comments_by_confidence').on(table.confidence), // list by confidence
    index('comments_search').using('gin', table.search), // full text
    uniqueIndex('comments_external') // upsert by (origem, id_externo)
      .on(table.source, table.externalId)
      .where(sql`external_id is not null`),
    index('comments_pending') // the sweep: what a batch still waits for
      .on(table.batchId)
      .where(sql`status = 'pendente'`),
    index('comments_to_review') // the review queue, most doubtful first
      .on(table.margin, table.id)
      .where(sql`status = 'em_revisao' and not reviewed`),
    index('comments_disputed') // the review queue, what models disagree on
      .on(table.margin, table.id)
      .where(sql`status = 'em_revisao' and not reviewed and review_reason = 'discordancia'`),
    index('comments_to_review_newest') // the review queue, newest first
      .on(table.receivedAt.desc(), table.id.desc())
      .where(sql`status = 'em_revisao' and not reviewed`),
  ],
);
export type Comment = typeof comments.$inferSelect;

/** Every decision about a comment, by a model or a person. Rows are appended and never changed. */
export const classifications = pgTable(
  'classifications',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    commentId: uuid()
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    decidedAt: instant().notNull(),
    decidedBy: text({ enum: ['learner', 'llm', 'human'] }).notNull(),
    modelVersion: text(),
    userId: uuid().references(() => users.id, { onDelete: 'set null' }),
    category: category().notNull(),
    confidence: real().notNull(),
    /** In the order of `categories`; null when a person decided. */
    probabilities: real().array(),
    tags: text().array().notNull(),
    artistId: integer().references(() => artists.id, { onDelete: 'set null' }),
    /** Why a person is asked; null when the decision stands. */
    reviewReason: text({ enum: reviewReasons }),
    /** Why a person decided so, or what they undid; shown in the history. */
    note: text(),
  },
  (table) => [index('classifications_of_comment').on(table.commentId, table.id)], // a comment's history
);
export type Classification = typeof classifications.$inferSelect;

export const commentTags = pgTable(
  'comment_tags',
  {
    commentId: uuid()
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    tagCode: text()
      .notNull()
      .references(() => tags.code),
    /** Copied from the comment, so that the list by tag pages on one index. */
    receivedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.commentId, table.tagCode] }),
    index('comment_tags_by_tag').on(table.tagCode, table.receivedAt.desc(), table.commentId.desc()), // list by tag
  ],
);

/** Comments the learner doubts, waiting for the language model. A lease keeps two workers off the same one. */
export const modelQueue = pgTable(
  'model_queue',
  {
    commentId: uuid()
      .primaryKey()
      .references(() => comments.id, { onDelete: 'cascade' }),
    /** The revision of the comment that waits: a later text is another question. */
    revision: integer().notNull(),
    queuedAt: instant().notNull().defaultNow(),
    leasedUntil: instant(),
    /** How often a worker took it up: one that never ends is not asked about for ever. */
    takenUp: integer().notNull().default(0),
  },
  (table) => [index('model_queue_oldest').on(table.queuedAt, table.commentId)], // who is next
);
