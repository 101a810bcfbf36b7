import { getDatabase, type Db } from '@/db/client';
import { deleteAlertsOver } from '@/db/queries/alerts';
import { recordAudit } from '@/db/queries/audit';
import { deleteDemo } from '@/db/queries/demo';
import { deleteSnapshots } from '@/db/queries/report-snapshots';
import { deleteSummaries } from '@/db/queries/summaries';
import { retryDeadlocks } from '@/db/retry-deadlocks';
import { signedBy, type Actor } from '@/lib/audit/actor';
import { countStaleBursts } from '@/lib/report/count-stale-bursts';
import { weekAt } from '@/lib/report/week';

/**
 * Removes the sample data and what was said of them; weeks that were frozen or summarised with them are done anew.
 */
export async function clearDemo(actor: Actor): Promise<{ comments: number }> {
  return retryDeadlocks(() => getDatabase().transaction((tx) => clear(tx, actor)));
}

async function clear(tx: Db, actor: Actor) {
  const { comments, hours } = await deleteDemo(tx);
  await countStaleBursts(tx);
  const weeks = new Set([...hours].map((hour) => weekAt(new Date(hour)).id));
  await deleteSnapshots(tx, [...weeks]);
  await forgetAlerts(tx, [...hours]);
  await deleteSummaries(tx, [...weeks]);
  const details = { comentarios: comments };
  if (comments > 0) await recordAudit(tx, { ...signedBy(actor), action: 'demo.cleared', details });
  return { comments };
}

/** What is still true of the rest is found again by the next check. */
async function forgetAlerts(tx: Db, hours: string[]): Promise<void> {
  const instants = hours.map((hour) => new Date(hour).toISOString()).toSorted();
  const [from, to] = [instants.at(0), instants.at(-1)];
  if (from && to) await deleteAlertsOver(tx, { from, to });
}
