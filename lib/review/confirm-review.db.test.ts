import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correctComments } from '@/db/queries/corrections';
import { getComment, listHistory } from '@/db/queries/comments';
import { getLatestReview } from '@/db/queries/reviews';
import { auditLog } from '@/db/schema/audit';
import { getProgress } from '@/lib/review/get-progress';
import { reviewSearchSchema } from '@/lib/review/review-search';
import { createReviewer } from '@/lib/review/testing/review-fixtures';
import { openReviewRoom, type ReviewRoom } from '@/lib/review/testing/review-room';

let room: ReviewRoom;
beforeAll(async () => {
  room = await openReviewRoom();
});
afterAll(() => room.drop());

const actionsOn = async (id: string) => {
  const rows = await room.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.subject, `comment:${id}`));
  return rows.map(({ action }) => action);
};

describe('confirmReview', () => {
  it("writes the person's word, beside what the machine had said", async () => {
    const id = await room.queueOne();
    const input = {
      categoria: 'ELOGIO',
      tags_funcionalidades: ['feat_refrao'],
      artista: 'Banda',
      nota: 'ironia',
    };
    expect(await room.confirm(id, room.first, input)).toMatchObject({ kind: 'saved' });
    expect(await getComment(room.db, id)).toMatchObject({
      ...{ status: 'classificado', category: 'elogio', reviewed: true, confidence: 1, revision: 2 },
      ...{ tags: ['feat_refrao'], artist: 'Banda' },
    });
    const review = await getLatestReview(room.db, {
      userId: room.first.id,
      commentId: id,
      kinds: ['review'],
    });
    expect(review).toMatchObject({
      ...{ category: 'elogio', modelVersion: 'modelo-1', modelCategory: 'critica', modelConfidence: 0.5 },
      ...{ note: 'ironia', revision: 2, before: { status: 'em_revisao', category: 'critica', tags: [] } },
    });
    expect(await actionsOn(id)).toEqual(['comment.reviewed']);
  });

  it('refuses a decision about what has moved on, and writes nothing', async () => {
    const id = await room.queueOne();
    await room.db.transaction((tx) => correctComments(tx, [{ id, category: 'spam' }], { userId: null }));
    expect(await room.confirm(id, room.first, { categoria: 'elogio' })).toEqual({
      kind: 'conflict',
      why: 'stale',
    });
    expect(await getComment(room.db, id)).toMatchObject({ category: 'spam', revision: 2 });
    expect(await room.confirm(id, room.first, { categoria: 'elogio', versao: 2 })).toMatchObject({
      kind: 'saved',
    });
    expect(await getComment(room.db, id)).toMatchObject({ category: 'elogio' });
  });

  it("refuses what is another's now, and what is gone", async () => {
    const id = await room.queueOne();
    await room.take(room.second);
    expect(await room.confirm(id, room.first)).toEqual({ kind: 'conflict', why: 'taken' });
    expect(await room.confirm(crypto.randomUUID(), room.first)).toEqual({ kind: 'conflict', why: 'missing' });
    await room.confirm(id, room.second);
  });

  it('takes the same word again, as after an answer that was lost, for the one it was', async () => {
    const id = await room.queueOne();
    const saved = await room.confirm(id, room.first, { categoria: 'elogio' });
    expect(await room.confirm(id, room.first, { categoria: 'elogio' })).toEqual(saved);
    const stale = { kind: 'conflict', why: 'stale' };
    expect(await room.confirm(id, room.first, { categoria: 'spam' })).toEqual(stale);
    for (const more of [
      { artista: 'Outra Banda' },
      { tags_funcionalidades: ['feat_refrao'] },
      { nota: 'ironia' },
      { segunda_opiniao: true },
    ])
      expect(
        await room.confirm(id, room.first, { categoria: 'elogio', ...more }),
        JSON.stringify(more),
      ).toEqual(stale);
    expect(await listHistory(room.db, id)).toHaveLength(2);
  });

  it('takes all that was said for the same again, its tags in any order', async () => {
    const id = await room.queueOne();
    const all = {
      ...{ categoria: 'elogio', artista: 'Banda', album: 'Disco', nota: 'ironia', segunda_opiniao: true },
      tags_funcionalidades: ['feat_refrao', 'feat_letra'],
    };
    const saved = await room.confirm(id, room.first, all);
    const again = { ...all, tags_funcionalidades: ['feat_letra', 'feat_refrao'] };
    expect(await room.confirm(id, room.first, again)).toEqual(saved);
    await room.undo(room.first, id);
  });

  it('lets one of two who confirm at once through', async () => {
    const id = await room.queueOne();
    const outcomes = await Promise.all([
      room.confirm(id, room.first, { categoria: 'elogio' }),
      room.confirm(id, room.second, { categoria: 'spam' }),
    ]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'saved']);
  });
});

describe('undoReview', () => {
  it('takes back the last words in their order, and the comments are theirs again', async () => {
    const [a, b] = [await room.queueOne(), await room.queueOne()];
    await room.confirm(a, room.first, { categoria: 'elogio' });
    await room.confirm(b, room.first, { categoria: 'spam' });
    expect(await room.undo(room.first)).toEqual({ kind: 'undone', commentId: b });
    expect(await room.undo(room.first)).toEqual({ kind: 'undone', commentId: a });
    expect(await getComment(room.db, a)).toMatchObject({
      ...{ status: 'em_revisao', category: 'critica', reviewed: false, confidence: 0.5, revision: 3 },
    });
    expect((await room.take(room.second)).items.map(({ id }) => id)).not.toContain(a);
    expect(await actionsOn(a)).toEqual(['comment.reviewed', 'review.undone']);
    const search = reviewSearchSchema.parse({});
    const before = await getProgress({ userId: room.first.id, search, now: new Date() }, room.db);
    await room.confirm(a, room.first, { versao: 3 });
    const after = await getProgress({ userId: room.first.id, search, now: new Date() }, room.db);
    expect(after.today).toBe(before.today + 1);
    await room.confirm(b, room.first, { versao: 3 });
  });

  it('refuses when something has happened since', async () => {
    const id = await room.queueOne();
    await room.confirm(id, room.first);
    await room.db.transaction((tx) => correctComments(tx, [{ id, category: 'spam' }], { userId: null }));
    expect(await room.undo(room.first, id)).toEqual({ kind: 'refused', why: 'stale' });
    expect(await getComment(room.db, id)).toMatchObject({ category: 'spam' });
  });

  it('finds nothing where the person said nothing', async () => {
    const stranger = await createReviewer(room.db);
    expect(await room.undo(stranger)).toEqual({ kind: 'refused', why: 'nothing' });
  });

  it('takes a word back once, however often it is asked at once', async () => {
    const id = await room.queueOne();
    await room.confirm(id, room.first);
    const outcomes = await Promise.all([
      room.undo(room.first, id),
      room.undo(room.first, id),
      room.undo(room.first, id),
    ]);
    expect(outcomes.filter(({ kind }) => kind === 'undone')).toHaveLength(1);
    await room.confirm(id, room.first, { versao: 3 });
  });
});
