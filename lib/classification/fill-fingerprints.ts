import type { Db } from '@/db/client';
import { listWithoutFingerprint, setFingerprints } from '@/db/queries/fingerprints';
import { readComment } from '@/lib/learner/reading';
import { fingerprintWords } from '@/lib/text/fingerprint-words';

const chunkSize = 1_000;

/** Gives decided comments the fingerprint that the classifier would; returns how many. Each chunk commits by itself. */
export async function fillFingerprints(db: Db): Promise<number> {
  let filled = 0;
  for (let after: string | null = null; ;) {
    const ids = await fillChunk(db, after);
    filled += ids.length;
    after = ids.at(-1) ?? null;
    if (after === null) return filled;
  }
}

async function fillChunk(db: Db, after: string | null): Promise<string[]> {
  return db.transaction(async (tx) => {
    const unread = await listWithoutFingerprint(tx, { after, limit: chunkSize });
    const rows = unread.map(({ id, revision, text }) => ({
      id,
      revision,
      fingerprint: fingerprintWords(readComment(text).tokens),
    }));
    await setFingerprints(tx, rows);
    return rows.map(({ id }) => id);
  });
}
