import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { countStatusChanges } from '@/db/queries/batches';
import { asJson, fetchRows } from '@/db/queries/bulk';
import { markBurstDays } from '@/db/queries/burst-counts';
import { lockComments } from '@/db/queries/comment-states';

/**
 * Takes the text, the author and whatever was derived from them out of the database. The row stays with its category
 * and tags as a tombstone, so that counts agree. Returns the ids that were erased now.
 */
export async function eraseComments(tx: Db, ids: string[]): Promise<string[]> {
  const locked = await lockComments(tx, ids);
  if (locked.length === 0) return [];
  const chosen = sql`(select value::uuid from json_array_elements_text(${asJson(locked.map(({ id }) => id))}))`;
  const erased = await fetchRows(
    tx,
    z.object({ id: z.string() }),
    sql`update comments set text = null, author = null, track = null, fingerprint = null,
          status = 'apagado', revision = revision + 1
        where id in ${chosen} returning id`,
  );
  await tx.execute(
    sql`update classifications set note = null where comment_id in ${chosen} and note is not null`,
  );
  await tx.execute(sql`update reviews set note = null where comment_id in ${chosen} and note is not null`);
  for (const table of [
    sql`model_queue`,
    sql`review_leases`,
    sql`second_opinions`,
    sql`adjudications`,
    sql`dataset_items`,
    sql`quotes`,
    sql`passed_quotes`,
  ])
    await tx.execute(sql`delete from ${table} where comment_id in ${chosen}`);
  await markBurstDays(tx, locked);
  await countStatusChanges(
    tx,
    // A batch has no column for what was erased: it counts as done, so that the parts stay the whole.
    locked.map(({ batchId, state }) => ({ batchId, from: state.status, to: 'classificado' as const })),
  );
  return erased.map(({ id }) => id);
}
