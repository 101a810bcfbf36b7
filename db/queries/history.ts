import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { asJson } from '@/db/queries/bulk';
import type { Classification } from '@/db/schema/comments';

export type NewHistoryEntry = Pick<
  Classification,
  'decidedBy' | 'modelVersion' | 'category' | 'confidence' | 'tags' | 'artistId' | 'reviewReason'
> & {
  /** The comment's. */
  id: string;
  probabilities?: number[];
  userId?: string;
  note?: string;
};

/** Adds decisions to the history of their comments. */
export async function appendHistory(tx: Db, entries: NewHistoryEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({
    id: entry.id,
    decidedBy: entry.decidedBy,
    modelVersion: entry.modelVersion,
    userId: entry.userId,
    category: entry.category,
    confidence: entry.confidence,
    probabilities: entry.probabilities?.map((probability) => Math.round(probability * 10_000) / 10_000),
    tags: entry.tags,
    artistId: entry.artistId,
    reviewReason: entry.reviewReason,
    note: entry.note,
  }));
  await tx.execute(sql`
    insert into classifications (comment_id, decided_at, decided_by, model_version, user_id, category, confidence,
      probabilities, tags, artist_id, review_reason, note)
    select id, clock_timestamp(), "decidedBy", "modelVersion", "userId", category, confidence, probabilities, tags,
      "artistId", "reviewReason", note
    from json_to_recordset(${asJson(rows)}) as d(id uuid, "decidedBy" text, "modelVersion" text, "userId" uuid,
      category category, confidence real, probabilities real[], tags text[], "artistId" int, "reviewReason" text,
      note text)`);
}
