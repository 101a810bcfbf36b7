import { eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { createBatch } from '@/db/queries/batches';
import { insertComments } from '@/db/queries/insert-comments';
import { comments } from '@/db/schema/comments';
import { createTestDatabase } from '@/db/testing';
import { classifyPending } from '@/lib/classification/classify-pending';
import { fillFingerprints } from '@/lib/classification/fill-fingerprints';

const settings = { policy: 'local', targetPrecision: 0.98 } as const;
const texts = ['Que refrão lindo, chorei ouvindo!', 'amei', 'meu CPF é 529.982.247-25 e quero reembolso já'];

async function insertTexts(db: Db) {
  const [batchId, occurredAt] = [uuidv7(), '2026-06-10T15:00:00Z'];
  await createBatch(db, { id: batchId, kind: 'api', createdBy: null });
  const rows = texts.map((text) => ({
    id: uuidv7(),
    text,
    author: null,
    source: 'teste',
    externalId: null,
    artistId: null,
    releaseId: null,
    track: null,
    occurredAt,
    receivedAt: null,
  }));
  await insertComments(db, batchId, rows);
  return rows.map(({ id }) => id);
}

it('gives comments that were decided without one the fingerprint the classifier gives', async () => {
  const { db, drop } = await createTestDatabase();
  try {
    const ids = await insertTexts(db);
    expect(await fillFingerprints(db)).toBe(0); // nobody has decided them
    await classifyPending(ids, { db, settings });
    const read = () =>
      db.select({ id: comments.id, fingerprint: comments.fingerprint }).from(comments).orderBy(comments.id);
    const classified = await read();
    expect(classified.map(({ fingerprint }) => (fingerprint ?? 0) > 0)).toEqual([true, false, true]);

    await db.execute(sql`update comments set fingerprint = null`);
    await db
      .update(comments)
      .set({ text: null, status: 'apagado' })
      .where(eq(comments.id, ids[0] ?? ''));
    expect(await fillFingerprints(db)).toBe(2);
    expect(await read()).toEqual([{ id: ids[0], fingerprint: null }, ...classified.slice(1)]);
    expect(await fillFingerprints(db)).toBe(0);
  } finally {
    await drop();
  }
});
