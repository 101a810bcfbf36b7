import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { asJson } from '@/db/queries/bulk';
import type { Tag } from '@/db/schema/catalogue';

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
