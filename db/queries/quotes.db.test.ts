import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { listQuotes } from '@/db/queries/quotes';
import { artists } from '@/db/schema/catalogue';
import { batches, comments } from '@/db/schema/comments';
import { quotes } from '@/db/schema/quotes';
import { withRollback } from '@/db/testing';

const span = { from: '2031-03-03T00:00:00-03:00', to: '2031-03-10T00:00:00-03:00' };
const monday = '2031-03-03T03:00:00.000Z';

async function quote(db: Db, occurredAt: string, given: Partial<typeof comments.$inferInsert> = {}) {
  const [batchId, id] = [randomUUID(), randomUUID()];
  await db.insert(batches).values({ id: batchId, kind: 'api', total: 1, pending: 0, classified: 1 });
  await db.insert(comments).values({
    ...{ id, batchId, source: 'teste', text: 'o que ninguém leu', occurredAt, receivedAt: occurredAt },
    ...{ status: 'classificado', category: 'elogio', confidence: 1, reviewed: true },
    ...given,
  });
  await db
    .insert(quotes)
    .values({ commentId: id, text: `de ${occurredAt}`, occurredAt, approvedBy: 'x', approvedAt: occurredAt });
  return id;
}

it('lists the quotes of a span, its beginning in and its end out, newest first, no more than asked', () =>
  withRollback(async (db) => {
    const first = await quote(db, monday);
    const last = await quote(db, '2031-03-10T02:59:59.000Z');
    await quote(db, '2031-03-03T02:59:59.000Z');
    await quote(db, '2031-03-10T03:00:00.000Z');
    expect((await listQuotes(db, span, 10)).map(({ commentId }) => commentId)).toEqual([last, first]);
    expect(await listQuotes(db, span, 1)).toMatchObject([{ commentId: last }]);
  }));

it('gives the text that was approved, with the category and artist that the comment has now', () =>
  withRollback(async (db) => {
    const [artist] = await db
      .insert(artists)
      .values({ name: 'Banda Citada', key: `citada ${randomUUID()}` })
      .returning();
    await quote(db, monday, { category: 'critica', artistId: artist?.id });
    const [found] = await listQuotes(db, span, 1);
    expect(found).toMatchObject({ text: `de ${monday}`, category: 'critica', artist: 'Banda Citada' });
  }));
