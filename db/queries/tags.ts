import { and, asc, desc, eq, getTableColumns, gt, gte, inArray, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { asJson, fetchRows } from '@/db/queries/bulk';
import { tags, type Tag } from '@/db/schema/catalogue';
import { hourlyTagCounts } from '@/db/schema/rollups';

export type TagProposal = Pick<Tag, 'code' | 'explanation'>;

/** New tags wait for a person; a code proposed before gains evidence, one that is in use or archived is left alone. */
export async function proposeTags(
  tx: Db,
  proposals: TagProposal[],
  proposedBy: Tag['proposedBy'] = 'llm',
): Promise<void> {
  if (proposals.length === 0) return;
  await tx.execute(sql`
    insert into tags as t (code, explanation, status, proposed_by, evidence)
    select code, min(explanation), 'proposed', ${proposedBy}, count(*)::int
    from json_to_recordset(${asJson(proposals)}) as p(code text, explanation text)
    group by code order by code
    on conflict (code) do update set evidence = t.evidence + excluded.evidence, updated_at = now()
      where t.status = 'proposed'`);
}

export type PhraseProposal = Pick<Tag, 'code' | 'explanation' | 'aliases' | 'evidence'>;

/** Proposals found in phrases, as of now: found again, one shows its newest evidence. Returns how many wait. */
export async function replacePhraseProposals(tx: Db, proposals: PhraseProposal[]): Promise<number> {
  if (proposals.length === 0) return 0;
  const written = await tx.execute(sql`
    insert into tags as t (code, explanation, aliases, evidence, status, proposed_by)
    select code, explanation, aliases, evidence, 'proposed', 'phrases'
    from json_to_recordset(${asJson(proposals)})
      as p(code text, explanation text, aliases text[], evidence int)
    order by code
    on conflict (code) do update set evidence = excluded.evidence, examples = '{}', updated_at = now()
      where t.status = 'proposed' and t.proposed_by = 'phrases'
    returning code`);
  return written.length;
}

/** Aliases in use, and those of tags that were archived or refused. */
export async function listKnownPhrases(db: Db): Promise<string[]> {
  const rows = await db.select({ aliases: tags.aliases }).from(tags).where(ne(tags.status, 'proposed'));
  return rows.flatMap(({ aliases }) => aliases);
}

/** Over all that writes tags: one change of the vocabulary at a time, while decisions go on. */
export async function lockTags(tx: Db): Promise<void> {
  await tx.execute(sql`lock table tags in share row exclusive mode`);
}

const taggingLock = sql`hashtext('tagging')`;

/**
 * First in every transaction that counts a comment's old tags and writes other ones: a merge that moves tags waits
 * for it, and it for the merge. What it reads after this holds until it ends.
 */
export async function enterTagging(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${taggingLock})`);
}

/** Alone with the tags of all comments until the transaction ends; before `lockTags`, where both are needed. */
export async function stopTagging(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${taggingLock})`);
}

/** What each code is called now: a merged tag is what it became; archived and unknown ones are left out. */
export async function mapToPresentCodes(tx: Db, codes: string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await fetchRows(
    tx,
    z.object({ code: z.string(), present: z.string() }),
    sql`select t.code, p.code as present from tags t join tags p on p.code = coalesce(t.merged_into, t.code)
        where p.status <> 'archived'
          and t.code in (select value from json_array_elements_text(${asJson([...new Set(codes)])}))`,
  );
  return new Map(rows.map(({ code, present }) => [code, present]));
}

export async function getTag(db: Db, code: string): Promise<Tag | null> {
  const [tag] = await db.select().from(tags).where(eq(tags.code, code));
  return tag ?? null;
}

type TagSelection = {
  statuses?: Tag['status'][];
  code?: string;
  after?: string;
  limit: number;
  /** Those with most evidence first, instead of by code. */
  byEvidence?: boolean;
  /** Comments are counted from here on. */
  since: string;
};

/** Tags with their number of comments since an instant. */
export async function listTags(db: Db, { statuses, code, after, limit, byEvidence, since }: TagSelection) {
  const recent = db
    .select({
      tagCode: hourlyTagCounts.tagCode,
      comments: sql<number>`sum(${hourlyTagCounts.comments})::int`.as('recent_comments'),
    })
    .from(hourlyTagCounts)
    .where(and(gte(hourlyTagCounts.hour, since), code ? eq(hourlyTagCounts.tagCode, code) : undefined))
    .groupBy(hourlyTagCounts.tagCode)
    .as('recent');
  return db
    .select({
      ...getTableColumns(tags),
      recentComments: sql<number>`coalesce(${recent.comments}, 0)`.mapWith(Number),
    })
    .from(tags)
    .leftJoin(recent, eq(recent.tagCode, tags.code))
    .where(
      and(
        statuses && inArray(tags.status, statuses),
        code ? eq(tags.code, code) : undefined,
        after ? gt(tags.code, after) : undefined,
      ),
    )
    .orderBy(...(byEvidence ? [desc(tags.evidence)] : []), asc(tags.code))
    .limit(limit);
}
export type ListedTag = Awaited<ReturnType<typeof listTags>>[number];

export type NewTagRow = Pick<Tag, 'code' | 'explanation' | 'aliases' | 'examples' | 'status'>;

export async function insertTag(tx: Db, tag: NewTagRow): Promise<void> {
  await tx.insert(tags).values({ ...tag, proposedBy: 'person' });
}

export async function updateTag(tx: Db, { code, ...changes }: NewTagRow): Promise<void> {
  await tx
    .update(tags)
    .set({ ...changes, updatedAt: sql`now()` })
    .where(eq(tags.code, code));
}

/** `from` becomes `into`, and so does all that became `from` before. */
export async function markMerged(tx: Db, { from, into }: { from: string; into: string }): Promise<void> {
  await tx
    .update(tags)
    .set({ mergedInto: into, status: 'archived', updatedAt: sql`now()` })
    .where(eq(tags.code, from));
  await tx.update(tags).set({ mergedInto: into }).where(eq(tags.mergedInto, from));
}
