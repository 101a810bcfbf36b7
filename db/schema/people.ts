import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '@/db/schema/columns';

export const roles = ['leitor', 'curador', 'analista', 'admin'] as const;
export type Role = (typeof roles)[number];

export const users = pgTable(
  'users',
  {
    id: uuid().primaryKey().defaultRandom(),
    email: text().notNull().unique(),
    passwordHash: text().notNull(),
    role: text({ enum: roles }).notNull(),
    locale: text({ enum: ['pt-BR', 'en'] })
      .notNull()
      .default('pt-BR'),
    /** Whether alerts reach them by e-mail; null until they choose, and their role decides. */
    alertMails: boolean(),
    /** Part of every session and access token: raising it ends them all at once. */
    sessionVersion: integer().notNull().default(1),
    disabledAt: instant(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [check('users_email_is_lower', sql`${table.email} = lower(${table.email})`)],
);
export type User = typeof users.$inferSelect;

export const refreshTokens = pgTable(
  'refresh_tokens',
  {
    tokenHash: text().primaryKey(),
    /** All tokens that descend from one login; a reuse revokes the family. */
    familyId: uuid().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The person's when the token was issued; one from before a raise is dead. */
    sessionVersion: integer().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [
    index('refresh_tokens_family').on(table.familyId), // revoke a family
    index('refresh_tokens_user').on(table.userId), // end all sessions of a person
  ],
);

export const apiTokens = pgTable('api_tokens', {
  /** The public half of `alu_<id>_<secret>`. */
  id: text().primaryKey(),
  name: text().notNull(),
  secretHash: text().notNull(),
  /** The secret before the last rotation, good until its instant. */
  previousSecretHash: text(),
  previousValidUntil: instant(),
  scopes: text().array().notNull(),
  createdBy: uuid().references(() => users.id, { onDelete: 'set null' }),
  createdAt: instant().notNull().defaultNow(),
  expiresAt: instant(),
  lastUsedAt: instant(),
  revokedAt: instant(),
});
export type ApiToken = typeof apiTokens.$inferSelect;

/** Links with which a person sets a password: an invitation or a reset. Only the hash of a token is kept. */
export const passwordLinks = pgTable(
  'password_links',
  {
    tokenHash: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    purpose: text({ enum: ['invitation', 'reset'] }).notNull(),
    createdBy: uuid().references(() => users.id, { onDelete: 'set null' }),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [index('password_links_user').on(table.userId)], // a new one ends the older ones
);

/** Sign-ins of staff that still hold; signing out deletes the row, so a kept cookie opens nothing. */
export const staffSessions = pgTable(
  'staff_sessions',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: instant().notNull(),
  },
  (table) => [
    index('staff_sessions_user').on(table.userId), // end all sessions of a person
    index('staff_sessions_expires').on(table.expiresAt), // the purge
  ],
);

/** Attempts in a fixed window, counted for all processes; keys are hashes, they name nobody. */
export const throttles = pgTable(
  'throttles',
  {
    key: text().primaryKey(),
    attempts: integer().notNull(),
    resetsAt: instant().notNull(),
  },
  (table) => [
    index('throttles_resets').on(table.resetsAt), // the purge
  ],
);
