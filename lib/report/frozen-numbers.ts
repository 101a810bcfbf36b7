import { getDatabase } from '@/db/client';
import { getSnapshot } from '@/db/queries/report-snapshots';
import { NotFoundError } from '@/lib/errors';
import { parseWeek } from '@/lib/report/week';

/** The numbers a week closed with, letter by letter as they were hashed. */
export async function requireFrozenNumbers(weekId: string): Promise<string> {
  const week = parseWeek(weekId, new Date());
  const snapshot = week && (await getSnapshot(getDatabase(), week.id));
  if (!snapshot)
    throw new NotFoundError('Essa semana não está congelada: ainda corre, ou não teve comentários.');
  return JSON.stringify(snapshot.numbers);
}
