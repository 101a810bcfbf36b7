import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { asJson } from '@/db/queries/bulk';
import { mapToPresentCodes } from '@/db/queries/tags';

type Tagged = { id: string; tags: string[] };

/** Merged tags as what they became, archived and unknown ones left out. */
export async function withPresentTags<T extends { tags: string[] }>(tx: Db, items: T[]): Promise<T[]> {
  const codes = await mapToPresentCodes(
    tx,
    items.flatMap(({ tags }) => tags),
  );
  const toPresent = (tags: string[]) => [...new Set(tags.flatMap((tag) => codes.get(tag) ?? []))];
  return items.map((item) => ({ ...item, tags: toPresent(item.tags) }));
}

/** Makes the tags of comments exactly these; counting them is the caller's. */
export async function replaceTags(tx: Db, tagged: Tagged[]): Promise<void> {
  const wanted = asJson(tagged.map(({ id, tags }) => ({ id, tags })));
  await tx.execute(sql`
    with wanted as (select * from json_to_recordset(${wanted}) as d(id uuid, tags text[])), gone as (
      delete from comment_tags t using wanted w where t.comment_id = w.id and t.tag_code <> all(w.tags)
    )
    insert into comment_tags (comment_id, tag_code, received_at)
    select c.id, tag, c.received_at from wanted w join comments c on c.id = w.id cross join unnest(w.tags) as tag
    on conflict do nothing`);
}
