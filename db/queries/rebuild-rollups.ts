import { sql, type SQL } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { recountAllBursts } from '@/db/queries/burst-counts';
import { localDay as day } from '@/db/queries/local-day';
import { categories } from '@/lib/text/categories';

const hour = sql`date_trunc('hour', occurred_at)`;
const artist = sql`coalesce(artist_id, 0)`;
const tenth = sql`least(9, floor(coalesce(confidence, 0)::float8 * 10))`;
const comments = sql`comments where category is not null`;
const tagged = sql`comment_tags t join comments c on c.id = t.comment_id where c.category is not null`;

const byCategory = sql.raw(
  categories.map((name) => `count(*) filter (where category = '${name}')`).join(', '),
);
const together = sql`count(*)`;

const rollups: { table: string; keys: SQL[]; counts: SQL; from: SQL }[] = [
  { table: 'hourly_counts', keys: [hour, artist, sql`source`], counts: byCategory, from: comments },
  { table: 'hourly_category_counts', keys: [hour], counts: byCategory, from: comments },
  { table: 'hourly_tag_counts', keys: [hour, sql`tag_code`], counts: together, from: tagged },
  { table: 'daily_counts', keys: [day, artist], counts: byCategory, from: comments },
  { table: 'daily_tag_counts', keys: [day, sql`tag_code`], counts: together, from: tagged },
  {
    table: 'daily_release_counts',
    keys: [day, sql`release_id`],
    counts: byCategory,
    from: sql`${comments} and release_id is not null`,
  },
  {
    table: 'daily_decision_counts',
    keys: [day, sql`coalesce(model_version, '')`, sql`reviewed`, tenth],
    counts: byCategory,
    from: comments,
  },
];

/** Counts all comments anew. Whoever writes comments waits until the caller's transaction ends. */
export async function rebuildRollups(tx: Db): Promise<void> {
  await tx.execute(sql`set local statement_timeout = 0`);
  await tx.execute(sql`lock table comments, comment_tags in share mode`);
  for (const { table, keys, counts, from } of rollups) {
    const columns = sql.join(keys, sql`, `);
    const ordinals = sql.raw(keys.map((_, index) => index + 1).join(', '));
    await tx.execute(sql`delete from ${sql.raw(table)}`); // after a truncation readers of an older snapshot see nothing
    await tx.execute(
      sql`insert into ${sql.raw(table)} select ${columns}, ${counts} from ${from}
          group by ${ordinals} order by ${ordinals}`, // what is read together lies together
    );
  }
  await recountAllBursts(tx);
}
