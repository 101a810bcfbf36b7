import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correctComments } from '@/db/queries/corrections';
import { getComment, listHistory } from '@/db/queries/comments';
import { replaceComments } from '@/db/queries/insert-comments';
import { keepOnlyLeases } from '@/db/queries/review-queue';
import { createUser } from '@/db/queries/users';
import { comments } from '@/db/schema/comments';
import { noPasswordHash } from '@/lib/auth/passwords';
import { flagReview } from '@/lib/review/flag-review';
import { getAgreement } from '@/lib/review/get-agreement';
import { saveReviewSettings } from '@/lib/review/review-settings';
import type { Reviewer } from '@/lib/review/reviewer';
import { listOpenDisputes, settleDispute } from '@/lib/review/settle-dispute';
import { createReviewer } from '@/lib/review/testing/review-fixtures';
import { openReviewRoom, type ReviewRoom } from '@/lib/review/testing/review-room';

let room: ReviewRoom;
beforeAll(async () => {
  room = await openReviewRoom();
});
afterAll(() => room.drop());

const openDispute = async (id: string) =>
  (await listOpenDisputes(null, room.db)).find((dispute) => dispute.id === id);
const unnamed = { artistId: null, releaseId: null, track: null };

describe('a second opinion', () => {
  /** A first word on a comment that then waits for another. */
  async function asked(input = {}) {
    const id = await room.queueOne();
    await room.confirm(id, room.first, { categoria: 'elogio', segunda_opiniao: true, ...input });
    return id;
  }

  it('goes to another person, who sees nothing of the first', async () => {
    const id = await asked({
      nota: 'acho que é elogio',
      artista: 'Outra Banda',
      tags_funcionalidades: ['feat_letra'],
    });
    expect((await room.take(room.first)).items.map((item) => item.id)).not.toContain(id);
    const item = (await room.take(room.second)).items.find((each) => each.id === id);
    expect(item).toMatchObject({
      category: 'critica',
      confidence: 0.5,
      reviewed: false,
      artist: null,
      tags: [],
    });
    expect(item?.history.map(({ decidedBy }) => decidedBy)).toEqual(['learner']);
    expect(JSON.stringify(item)).not.toMatch(/elogio é|Outra Banda|feat_letra|acho que/);
    await room.confirm(id, room.second, { categoria: 'elogio', versao: 2 });
  });

  it('is one without a lease too: what was asked blindly never takes the place of the first word', async () => {
    const id = await asked();
    expect(await room.confirm(id, room.second, { categoria: 'spam' })).toEqual({
      kind: 'conflict',
      why: 'stale',
    });
    await room.take(room.second);
    await keepOnlyLeases(room.db, { userId: room.second.id, keep: [] });
    expect(await room.confirm(id, room.second, { categoria: 'spam', versao: 2 })).toMatchObject({
      kind: 'saved',
    });
    expect(await getComment(room.db, id)).toMatchObject({ category: 'elogio', revision: 2 });
    expect(await openDispute(id)).toMatchObject({
      first: { category: 'elogio' },
      second: { category: 'spam' },
    });
  });

  it('stays asked when the first person says another word', async () => {
    const id = await asked();
    await room.confirm(id, room.first, { categoria: 'spam', versao: 2 });
    await room.confirm(id, room.second, { categoria: 'spam', versao: 3 });
    expect(await room.undo(room.first, id)).toEqual({ kind: 'refused', why: 'answered' });
    expect(await openDispute(id)).toBeUndefined();
  });

  it('is no longer asked, nor is a dispute open, once somebody has corrected the comment', async () => {
    const [waiting, disputed] = [await asked(), await asked()];
    await room.confirm(disputed, room.second, { categoria: 'spam', versao: 2 });
    const corrections = [waiting, disputed].map((id) => ({ id, category: 'sugestao' as const }));
    await room.db.transaction((tx) => correctComments(tx, corrections, { userId: room.first.id }));
    expect((await room.take(room.second)).items.map((item) => item.id)).not.toContain(waiting);
    expect(await room.show(waiting, room.second)).toMatchObject({ category: 'sugestao', reviewed: true });
    expect(await openDispute(disputed)).toBeUndefined();
    await expect(flagReview({ commentId: waiting, reviewer: room.first }, room.db)).rejects.toMatchObject({
      status: 409,
    });
  });

  it('is no longer asked about a text that was sent anew', async () => {
    const [waiting, disputed] = [await asked(), await asked()];
    await room.confirm(disputed, room.second, { categoria: 'spam', versao: 2 });
    const resent = [waiting, disputed].map((id) => ({ ...unnamed, id, text: 'agora é outro texto' }));
    const batches = await room.db
      .select({ id: comments.batchId })
      .from(comments)
      .where(eq(comments.id, waiting));
    await room.db.transaction((tx) => replaceComments(tx, batches[0]?.id ?? '', resent));
    expect(await openDispute(disputed)).toBeUndefined();
    await room.db.execute(
      sql`update comments set status = 'classificado', reviewed = true where id = ${waiting}`,
    );
    expect((await room.take(room.second)).items.map((item) => item.id)).not.toContain(waiting);
  });

  it('leaves the comment as it is when it agrees', async () => {
    const id = await asked();
    await room.take(room.second);
    const saved = await room.confirm(id, room.second, { categoria: 'elogio', versao: 2 });
    expect(saved).toMatchObject({ kind: 'saved' });
    expect(await room.confirm(id, room.second, { categoria: 'elogio', versao: 2 })).toEqual(saved);
    expect(await getComment(room.db, id)).toMatchObject({ category: 'elogio', revision: 2 });
    expect(await listHistory(room.db, id)).toHaveLength(2);
    expect((await listOpenDisputes(null, room.db)).map((dispute) => dispute.id)).not.toContain(id);
    expect(await room.undo(room.first, id)).toEqual({ kind: 'refused', why: 'answered' });
  });

  it('opens a dispute when it differs, which a third word settles', async () => {
    const id = await asked();
    await room.take(room.second);
    await room.confirm(id, room.second, { categoria: 'sugestao', versao: 2 });
    expect(await getComment(room.db, id)).toMatchObject({ category: 'elogio', revision: 2 });
    const dispute = (await listOpenDisputes(room.judge.id, room.db)).find((open) => open.id === id);
    expect(dispute).toMatchObject({
      ...{ mayJudge: 'yes', first: { category: 'elogio' }, second: { category: 'sugestao' } },
    });
    const settle = (reviewer: Reviewer) =>
      settleDispute({ commentId: id, input: { categoria: 'sugestao', versao: 2 }, judge: reviewer }, room.db);
    await expect(settle(room.second)).rejects.toMatchObject({ status: 403 });
    await settle(room.judge);
    expect(await getComment(room.db, id)).toMatchObject({ category: 'sugestao', revision: 3 });
    await expect(settle(room.judge)).rejects.toMatchObject({ status: 404 });
    expect(await room.undo(room.second, id)).toEqual({ kind: 'refused', why: 'answered' });
    expect(await room.undo(room.judge, id)).toMatchObject({ kind: 'undone' });
    expect(await getComment(room.db, id)).toMatchObject({ category: 'elogio' });
    expect((await listOpenDisputes(null, room.db)).map((open) => open.id)).toContain(id);
  });

  it('may be settled by one of the two where there is nobody else', async () => {
    const id = await asked();
    await room.take(room.judge);
    await room.confirm(id, room.judge, { categoria: 'spam', versao: 2 });
    const mine = async () =>
      (await listOpenDisputes(room.judge.id, room.db)).find((open) => open.id === id)?.mayJudge;
    const invited = { email: 'convidada@example.test', passwordHash: noPasswordHash, role: 'admin' } as const;
    await createUser(room.db, invited); // who cannot sign in yet settles nothing
    expect(await mine()).toBe('alone');
    const other = await createReviewer(room.db, 'admin');
    expect(await mine()).toBe('no');
    await settleDispute({ commentId: id, input: { categoria: 'spam' }, judge: other }, room.db);
  });

  it('is asked for a drawn share, and by whoever gave the first word, afterwards too', async () => {
    const id = await room.queueOne();
    await expect(flagReview({ commentId: id, reviewer: room.first }, room.db)).rejects.toMatchObject({
      status: 409,
    });
    await room.confirm(id, room.first);
    await flagReview({ commentId: id, reviewer: room.first }, room.db);
    await saveReviewSettings(room.db, { settings: { secondShare: 1 }, admin: room.judge });
    const drawn = await room.queueOne();
    await room.confirm(drawn, room.first);
    await saveReviewSettings(room.db, { settings: { secondShare: 0 }, admin: room.judge });
    const given = (await room.take(room.second)).items.map((item) => item.id);
    expect(given).toEqual(expect.arrayContaining([id, drawn]));
    expect(await room.undo(room.first, drawn)).toMatchObject({ kind: 'undone' });
    expect(await room.show(drawn, room.second)).toMatchObject({ reviewed: false });
  });
});

describe('getAgreement', () => {
  it('compares people with each other and with the machine, over a time', async () => {
    await room.db.execute(sql`truncate reviews`);
    const [one, two] = [await createReviewer(room.db), await createReviewer(room.db)];
    const words = [
      ['elogio', 'elogio'],
      ['elogio', 'critica'],
      ['critica', 'critica'],
    ] as const;
    for (const [mine, theirs] of words) {
      const id = await room.queueOne();
      await room.confirm(id, one, { categoria: mine, segunda_opiniao: true });
      await room.take(two);
      await room.confirm(id, two, { categoria: theirs, versao: 2 });
    }
    const view = await getAgreement({}, new Date(), room.db);
    expect(view.people).toMatchObject({ n: 3, isEnough: false });
    expect(view.people.table[0]).toEqual([1, 1, 0, 0, 0]);
    // By hand: 2 of 3 agree; by chance (2 · 1 + 1 · 2) / 9.
    expect(view.people.kappa).toBeCloseTo((2 / 3 - 4 / 9) / (1 - 4 / 9), 12);
    expect(view.pairs).toHaveLength(1);
    expect(view.pairs[0]?.people).toEqual([one.name, two.name].toSorted());
    expect(view.models).toMatchObject([{ version: 'modelo-1', n: 3, observed: 1 / 3 }]);
    expect(await getAgreement({ de: '2020-01-01', ate: '2020-01-31' }, new Date(), room.db)).toMatchObject({
      people: { n: 0, kappa: null },
    });
  });
});
