import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { eraseComments } from '@/db/queries/erase-comments';
import { listQuoteChanges, listQuotes, updateQuotes } from '@/db/queries/quotes';
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

it('notes each local week of which a quote came, changed or went, whatever took it away', () =>
  withRollback(async (db) => {
    let known = new Map<string, string>();
    /** The weeks that changed since this was last asked. */
    const changed = async () => {
      const now = await listQuoteChanges(db);
      const weeks = now.filter(({ week, version }) => known.get(week) !== version).map(({ week }) => week);
      known = new Map(now.map(({ week, version }) => [week, version]));
      return weeks.toSorted();
    };
    await changed();
    const [praise, other] = [await quote(db, monday), await quote(db, monday)];
    expect(await changed()).toEqual(['2031-W10']);
    const before = await quote(db, '2031-03-03T02:59:59.000Z');
    expect(await changed()).toEqual(['2031-W09']);
    await updateQuotes(db, [{ id: praise, category: 'critica' }]);
    expect(await changed()).toEqual(['2031-W10']);
    await updateQuotes(db, [{ id: randomUUID(), category: 'spam' }]);
    expect(await changed()).toEqual([]);
    await updateQuotes(db, [{ id: other, category: 'spam' }]);
    expect(await changed()).toEqual(['2031-W10']);
    await eraseComments(db, [praise]);
    expect(await changed()).toEqual(['2031-W10']);
    await db.delete(comments).where(eq(comments.id, before));
    expect(await changed()).toEqual(['2031-W09']);
  }));
