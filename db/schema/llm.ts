import { bigint, date, doublePrecision, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '@/db/schema/columns';

export const llmOutcomes = [
  'answered',
  'refused',
  'garbled',
  'rate_limited',
  'unavailable',
  'timed_out',
  'misconfigured',
] as const;

/** Every call to a language model, failed ones included. No text of a comment or of an answer is kept. */
export const llmCalls = pgTable(
  'llm_calls',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    purpose: text().notNull(),
    provider: text().notNull(),
    model: text().notNull(),
    /** `<name>@<version>` */
    prompt: text().notNull(),
    items: integer().notNull(),
    outcome: text({ enum: llmOutcomes }).notNull(),
    /** What the provider said, shortened; never what a person wrote. */
    detail: text(),
    /** Requests sent, the repeated ones included. */
    attempts: integer().notNull(),
    latencyMs: integer().notNull(),
    /** Cached ones included. */
    inputTokens: integer().notNull(),
    cachedTokens: integer().notNull(),
    /** Thinking included. */
    outputTokens: integer().notNull(),
    thinkingTokens: integer().notNull(),
    /** Null where the price table does not know the model. */
    costUsd: doublePrecision(),
    calledAt: instant().notNull().defaultNow(),
  },
  (table) => [index('llm_calls_newest').on(table.calledAt.desc())], // the latest calls, the purge
);
export type LlmCall = typeof llmCalls.$inferSelect;

/** Requests and tokens reserved a day (UTC), before they are sent. */
export const llmDays = pgTable('llm_days', {
  day: date({ mode: 'string' }).primaryKey(),
  calls: integer().notNull(),
  tokens: bigint({ mode: 'number' }).notNull(),
});

/** One a provider and model, shared by all processes. */
export const llmBreakers = pgTable('llm_breakers', {
  key: text().primaryKey(),
  failures: integer().notNull(),
  /** Null while closed. */
  openedAt: instant(),
  /** When the last probe was let through. */
  probedAt: instant(),
  detail: text(),
});
export type LlmBreaker = typeof llmBreakers.$inferSelect;
