import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { asJson, fetchRows } from '@/db/queries/bulk';
import { datasetItems } from '@/db/schema/review';
import { categories, type Category } from '@/lib/text/categories';

/** A comment is in one of them at most. */
export const datasets = datasetItems.dataset.enumValues;
export type Dataset = (typeof datasets)[number];

/** Reviewed, not erased, and not disputed: a label that holds. It may cease to after a comment was taken in. */
const holds = sql`(c.reviewed and c.status = 'classificado' and c.text is not null and c.category is not null
  and not exists (select from adjudications a where a.comment_id = c.id and a.settled_at is null))`;
const idRow = z.object({ id: z.string() });

/**
 * Takes comments whose label holds into a data set; the others, and those of the other set, are left alone. Returns
 * the ids that are new in it. Share locks: an erasure is waited for, and its comment left out.
 */
export async function putInDataset(
  tx: Db,
  { ids, dataset, addedBy }: { ids: string[]; dataset: Dataset; addedBy: string | null },
): Promise<string[]> {
  const rows = await fetchRows(
    tx,
    idRow,
    sql`with locked as (
          select c.id from comments c where c.id in ${listed(ids)} and ${holds} order by c.id for share of c
        )
        insert into dataset_items (comment_id, dataset, added_by)
        select id, ${dataset}, ${addedBy}::uuid from locked order by id
        on conflict do nothing returning comment_id as id`,
  );
  return rows.map(({ id }) => id);
}

/** Returns the ids that were in it. */
export async function takeFromDataset(
  tx: Db,
  { ids, dataset }: { ids: string[]; dataset: Dataset },
): Promise<string[]> {
  const rows = await fetchRows(
    tx,
    idRow,
    sql`with locked as (
          select comment_id from dataset_items where dataset = ${dataset} and comment_id in ${listed(ids)}
          order by comment_id for update
        )
        delete from dataset_items d using locked l where d.comment_id = l.comment_id returning d.comment_id as id`,
  );
  return rows.map(({ id }) => id);
}

const candidateRow = z.object({
  id: z.string(),
  dataset: z.enum(datasets).nullable(),
  category: z.enum(categories).nullable(),
  holds: z.boolean(),
});
export type Candidate = z.infer<typeof candidateRow>;

/** Of each comment the set it is in, if any, and whether its label holds. Ids that do not exist are left out. */
export async function listCandidates(db: Db, ids: string[]): Promise<Candidate[]> {
  if (ids.length === 0) return [];
  return fetchRows(
    db,
    candidateRow,
    sql`select c.id, d.dataset, c.category, coalesce(${holds}, false) as holds
        from comments c left join dataset_items d on d.comment_id = c.id where c.id in ${listed(ids)}`,
  );
}

const itemRow = z.object({
  id: z.string(),
  text: z.string().nullable(),
  category: z.enum(categories).nullable(),
  tags: z.array(z.string()),
  artist: z.string().nullable(),
  source: z.string(),
  /** False once a review was undone, or a dispute opened: the item is there, and nobody reads it. */
  holds: z.boolean(),
  addedBy: z.string().nullable(),
  addedAt: z.string(),
});
export type DatasetItem = z.infer<typeof itemRow>;

type ItemPage = {
  dataset: Dataset;
  limit: number;
  category?: Category;
  /** The last id of the page before. */
  after?: string;
  /** Leaves out what does not hold now. */
  onlyHolding?: boolean;
};

/** A page of a set by id, latest first: ids begin with the time. */
export async function listDatasetItems(db: Db, page: ItemPage): Promise<DatasetItem[]> {
  const { dataset, limit, category, after, onlyHolding } = page;
  const conditions: SQL[] = [sql`d.dataset = ${dataset}`];
  if (category) conditions.push(sql`c.category = ${category}`);
  if (after) conditions.push(sql`d.comment_id < ${after}::uuid`);
  if (onlyHolding) conditions.push(holds);
  return fetchRows(
    db,
    itemRow,
    sql`select c.id, c.text, c.category, r.name as artist, c.source, coalesce(${holds}, false) as holds,
          array(select t.tag_code from comment_tags t where t.comment_id = c.id order by 1) as tags,
          u.email as "addedBy", d.added_at::text as "addedAt"
        from dataset_items d join comments c on c.id = d.comment_id
        left join artists r on r.id = c.artist_id left join users u on u.id = d.added_by
        where ${sql.join(conditions, sql` and `)} order by d.comment_id desc limit ${limit}`,
  );
}

const countRow = z.object({
  dataset: z.enum(datasets),
  category: z.enum(categories).nullable(),
  holding: z.number(),
  suspended: z.number(),
});

/** Items of each set by category: those whose label holds, and those it does not hold of any more. */
export async function countDatasetItems(db: Db) {
  return fetchRows(
    db,
    countRow,
    sql`select dataset, category, count(*) filter (where holds)::int as holding,
          count(*) filter (where not holds)::int as suspended
        from (select d.dataset, c.category, coalesce(${holds}, false) as holds
          from dataset_items d join comments c on c.id = d.comment_id) items
        group by 1, 2 order by 1, 2`,
  );
}

function listed(ids: string[]): SQL {
  return sql`(select value::uuid from json_array_elements_text(${asJson(ids)}))`;
}
