import { and, eq, inArray, isNull, ne, notInArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { asUuids, fetchRows } from '@/db/queries/bulk';
import { users } from '@/db/schema/people';
import { adjudications, secondOpinions, type Review } from '@/db/schema/review';
import { categories } from '@/lib/text/categories';

export type SecondOpinionReason = (typeof secondOpinions.$inferSelect)['reason'];
type Asked = { commentId: string; firstUserId: string; reason: SecondOpinionReason };

/** Asks for a second opinion on what `firstUserId` has just said; one that was asked for or given before is void. */
export async function askSecondOpinion(tx: Db, asked: Asked): Promise<void> {
  const anew = { ...asked, requestedAt: sql`now()`, answeredAt: null };
  await tx
    .insert(secondOpinions)
    .values(asked)
    .onConflictDoUpdate({ target: secondOpinions.commentId, set: anew });
}

export async function getSecondOpinion(db: Db, commentId: string) {
  const [row] = await db.select().from(secondOpinions).where(eq(secondOpinions.commentId, commentId));
  return row ?? null;
}

export async function setAnswered(
  tx: Db,
  { commentId, isAnswered }: { commentId: string; isAnswered: boolean },
): Promise<void> {
  await tx
    .update(secondOpinions)
    .set({ answeredAt: isAnswered ? sql`now()` : null })
    .where(eq(secondOpinions.commentId, commentId));
}

export async function dropSecondOpinion(tx: Db, commentId: string): Promise<void> {
  await tx.delete(secondOpinions).where(eq(secondOpinions.commentId, commentId));
}

/** Ends what is still asked about comments, opinions and disputes: they have changed, and it was about what they were. */
export async function dropOpenQuestions(tx: Db, commentIds: string[]): Promise<void> {
  const isOf = (table: typeof secondOpinions | typeof adjudications) =>
    sql`${table.commentId} = any(${asUuids(commentIds)})`;
  await tx.delete(secondOpinions).where(and(isOf(secondOpinions), isNull(secondOpinions.answeredAt)));
  await tx.delete(adjudications).where(and(isOf(adjudications), isNull(adjudications.settledAt)));
}

export async function openAdjudication(tx: Db, commentId: string): Promise<void> {
  const anew = { openedAt: sql`now()`, settledAt: null, settledBy: null };
  await tx
    .insert(adjudications)
    .values({ commentId })
    .onConflictDoUpdate({ target: adjudications.commentId, set: anew });
}

export async function getAdjudication(db: Db, commentId: string) {
  const [row] = await db.select().from(adjudications).where(eq(adjudications.commentId, commentId));
  return row ?? null;
}

/** `settledBy` null opens it again. */
export async function setSettled(
  tx: Db,
  { commentId, settledBy }: { commentId: string; settledBy: string | null },
): Promise<void> {
  await tx
    .update(adjudications)
    .set({ settledAt: settledBy ? sql`now()` : null, settledBy })
    .where(eq(adjudications.commentId, commentId));
}

export async function dropAdjudication(tx: Db, commentId: string): Promise<void> {
  await tx.delete(adjudications).where(eq(adjudications.commentId, commentId));
}

const wordSchema = z.object({
  userId: z.string(),
  category: z.enum(categories),
  tags: z.array(z.string()),
  note: z.string().nullable(),
});
const disputeRow = z.object({
  id: z.string(),
  text: z.string().nullable(),
  source: z.string(),
  artist: z.string().nullable(),
  revision: z.number(),
  openedAt: z.string(),
  modelCategory: z.enum(categories).nullable(),
  first: wordSchema,
  second: wordSchema,
});
export type Dispute = z.infer<typeof disputeRow>;

type Kind = Review['kind'];
const wordOf = (kind: Kind) => sql`(
  select r.* from reviews r where r.comment_id = j.comment_id and r.kind = ${kind} and r.undone_at is null
  order by r.id desc limit 1)`;
const asWord = (alias: 'f' | 's') => sql`json_build_object('userId', ${sql.raw(alias)}.user_id,
  'category', ${sql.raw(alias)}.category, 'tags', ${sql.raw(alias)}.tags, 'note', ${sql.raw(alias)}.note)`;

/** Open disputes with both words, oldest first; or the one of a comment. */
export async function listDisputes(
  db: Db,
  { limit, commentId }: { limit: number; commentId?: string },
): Promise<Dispute[]> {
  return fetchRows(
    db,
    disputeRow,
    sql`select c.id, c.text, c.source, a.name as artist, c.revision, j.opened_at::text as "openedAt",
          f.model_category as "modelCategory", ${asWord('f')} as first, ${asWord('s')} as second
        from adjudications j join comments c on c.id = j.comment_id
        join lateral ${wordOf('review')} f on true join lateral ${wordOf('second_opinion')} s on true
        left join artists a on a.id = c.artist_id
        where j.settled_at is null ${commentId ? sql`and j.comment_id = ${commentId}` : sql``}
        order by j.opened_at, j.comment_id limit ${limit}`,
  );
}

/** Whether anybody but these can settle a dispute: an analyst or admin who can sign in. */
export async function hasOtherJudge(
  db: Db,
  { exceptIds, noPassword }: { exceptIds: string[]; noPassword: string },
): Promise<boolean> {
  const found = await db
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        inArray(users.role, ['analista', 'admin']),
        isNull(users.disabledAt),
        ne(users.passwordHash, noPassword),
        notInArray(users.id, exceptIds),
      ),
    )
    .limit(1);
  return found.length > 0;
}
