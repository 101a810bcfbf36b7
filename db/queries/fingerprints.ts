import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '@/db/client';
import { asJson, fetchRows } from '@/db/queries/bulk';

const unreadRow = z.object({ id: z.string(), revision: z.number(), text: z.string() });
export type UnreadComment = z.infer<typeof unreadRow>;

/**
 * Decided comments without a fingerprint, in id order after `after`: older than fingerprints, or a person's alone. May
 * read the whole table to find that there is none.
 */
export async function listWithoutFingerprint(
  tx: Db,
  { after, limit }: { after: string | null; limit: number },
): Promise<UnreadComment[]> {
  await tx.execute(sql`set local statement_timeout = 0`);
  return fetchRows(
    tx,
    unreadRow,
    sql`select id, revision, text from comments
        where fingerprint is null and category is not null and text is not null
          and ${after === null ? sql`true` : sql`id > ${after}::uuid`}
        order by id limit ${limit}`,
  );
}

/** A comment that has moved on meanwhile is left alone. */
export async function setFingerprints(
  tx: Db,
  rows: { id: string; revision: number; fingerprint: number }[],
): Promise<void> {
  await tx.execute(sql`
    update comments c set fingerprint = n.fingerprint
    from json_to_recordset(${asJson(rows)}) as n(id uuid, revision int, fingerprint bigint)
    where c.id = n.id and c.revision = n.revision and c.fingerprint is null`);
}
