import { getDatabase, type Db } from '@/db/client';
import { listStakeholders, listWeeksSent } from '@/db/queries/stakeholders';
import { NotFoundError } from '@/lib/errors';
import type { StakeholderSearch } from '@/lib/stakeholders/stakeholder-input';
import { toWireStakeholder, type WireStakeholder } from '@/lib/stakeholders/wire-stakeholder';

/** One page, newest first. */
export async function getStakeholderPage({ limite, cursor }: StakeholderSearch) {
  const rows = await listStakeholders(getDatabase(), { limit: limite + 1, after: cursor });
  const page = rows.slice(0, limite);
  const weeks = await listWeeksSent(
    getDatabase(),
    page.map(({ id }) => id),
  );
  return {
    stakeholders: page.map((stakeholder) => toWireStakeholder(stakeholder, weeks.get(stakeholder.id))),
    proximo_cursor: rows.length > limite ? (page.at(-1)?.id ?? null) : null,
  };
}

/** Throws 404. */
export async function requireStakeholder(id: string, db: Db = getDatabase()): Promise<WireStakeholder> {
  const [stakeholder] = await listStakeholders(db, { id, limit: 1 });
  if (!stakeholder) throw stakeholderNotFound();
  const weeks = await listWeeksSent(db, [id]);
  return toWireStakeholder(stakeholder, weeks.get(id));
}

export const stakeholderNotFound = () => new NotFoundError('Não há leitor com este id.');
