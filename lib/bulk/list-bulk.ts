import { getDatabase } from '@/db/client';
import { listBulkCorrections, listUndos } from '@/db/queries/bulk-changes';
import { whyNoUndo } from '@/lib/bulk/why-no-undo';

const shown = 20;

/** The newest bulk corrections, each with its undo if it has one, and whether it can (still) be undone. */
export async function listBulk() {
  const db = getDatabase();
  const corrections = await listBulkCorrections(db, shown);
  const undos = await listUndos(
    db,
    corrections.map(({ id }) => id),
  );
  const now = Date.now();
  return corrections.map((correction) => {
    const undo = undos.get(correction.id);
    return {
      correction,
      undo,
      mayUndo: whyNoUndo({ correction, undo, now }) === null && correction.changed > 0,
    };
  });
}
export type ListedBulk = Awaited<ReturnType<typeof listBulk>>[number];
