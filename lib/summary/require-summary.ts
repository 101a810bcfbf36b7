import { getDatabase, type Db } from '@/db/client';
import { getSummary, type StoredSummary } from '@/db/queries/summaries';
import { NotFoundError } from '@/lib/errors';

/** Throws 404. */
export async function requireSummary(week: string, db: Db = getDatabase()): Promise<StoredSummary> {
  const summary = await getSummary(db, week);
  if (!summary) throw new NotFoundError(`A semana ${week} não tem resumo.`);
  return summary;
}
