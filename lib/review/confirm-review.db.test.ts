import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correctComments } from '@/db/queries/corrections';
import { getComment, listHistory } from '@/db/queries/comments';
import { replaceComments } from '@/db/queries/insert-comments';
import { keepOnlyLeases } from '@/db/queries/review-queue';
import { getLatestReview } from '@/db/queries/reviews';
import { createUser } from '@/db/queries/users';
import { auditLog } from '@/db/schema/audit';
import { comments } from '@/db/schema/comments';
import { createTestDatabase, type TestDatabase } from '@/db/testing';
import { noPasswordHash } from '@/lib/auth/passwords';
import { confirmReview } from '@/lib/review/confirm-review';
import { flagReview } from '@/lib/review/flag-review';
import { getAgreement } from '@/lib/review/get-agreement';
import { getProgress } from '@/lib/review/get-progress';
import { loadItems } from '@/lib/review/load-items';
import { reviewSearchSchema } from '@/lib/review/review-search';
import { saveReviewSettings } from '@/lib/review/review-settings';
import type { Reviewer } from '@/lib/review/reviewer';
import { listOpenDisputes, settleDispute } from '@/lib/review/settle-dispute';
import { takeWork } from '@/lib/review/take-work';
import { createReviewer, decision, queueComments } from '@/lib/review/testing/review-fixtures';
import { undoReview } from '@/lib/review/undo-review';

let test: TestDatabase;
let [first, second, judge]: Reviewer[] = [];
beforeAll(async () => {
  test = await createTestDatabase();
  first = await createReviewer(test.db);
  second = await createReviewer(test.db);
  judge = await createReviewer(test.db, 'analista');
  await saveReviewSettings(test.db, { settings: { secondShare: 0 }, admin: judge });
});
afterAll(() => test.drop());

const person = (reviewer: Reviewer | undefined): Reviewer => {
  if (!reviewer) throw new Error('not prepared');
  return reviewer;
};
const queueOne = async () => (await queueComments(test.db, 1))[0] ?? '';
const confirm = (commentId: string, reviewer: Reviewer | undefined, input = {}) =>
  confirmReview({ commentId, input: decision(input), reviewer: person(reviewer) }, test.db);
const take = (reviewer: Reviewer | undefined) =>
  takeWork({ userId: person(reviewer).id, search: reviewSearchSchema.parse({}), want: 100 }, test.db);
const undo = (reviewer: Reviewer | undefined, commentId?: string) =>
  undoReview({ reviewer: person(reviewer), commentId }, test.db);
const show = async (id: string, reviewer: Reviewer | undefined) =>
  (await loadItems(test.db, { ids: [id], userId: person(reviewer).id }))[0];
const openDispute = async (id: string) =>
  (await listOpenDisputes(null, test.db)).find((dispute) => dispute.id === id);
const unnamed = { artistId: null, releaseId: null, track: null };
const actionsOn = async (id: string) => {
  const rows = await test.db
    .select()
    .from(auditLog)
    .where(eq(auditLog.subject, `comment:${id}`));
  return rows.map(({ action }) => action);
};

describe('confirmReview', () => {
  it("writes the person's word, beside what the machine had said", async () => {
    const id = await queueOne();
    const input = {
      categoria: 'ELOGIO',
      tags_funcionalidades: ['feat_refrao'],
      artista: 'Banda',
      nota: 'ironia',
    };
    expect(await confirm(id, first, input)).toMatchObject({ kind: 'saved' });
    expect(await getComment(test.db, id)).toMatchObject({
      ...{ status: 'classificado', category: 'elogio', reviewed: true, confidence: 1, revision: 2 },
      ...{ tags: ['feat_refrao'], artist: 'Banda' },
    });
    const review = await getLatestReview(test.db, {
      userId: person(first).id,
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
    const id = await queueOne();
    await test.db.transaction((tx) => correctComments(tx, [{ id, category: 'spam' }], { userId: null }));
    expect(await confirm(id, first, { categoria: 'elogio' })).toEqual({ kind: 'conflict', why: 'stale' });
    expect(await getComment(test.db, id)).toMatchObject({ category: 'spam', revision: 2 });
    expect(await confirm(id, first, { categoria: 'elogio', versao: 2 })).toMatchObject({ kind: 'saved' });
    expect(await getComment(test.db, id)).toMatchObject({ category: 'elogio' });
  });

  it("refuses what is another's now, and what is gone", async () => {
    const id = await queueOne();
    await take(second);
    expect(await confirm(id, first)).toEqual({ kind: 'conflict', why: 'taken' });
    expect(await confirm(crypto.randomUUID(), first)).toEqual({ kind: 'conflict', why: 'missing' });
    await confirm(id, second);
  });

  it('takes the same word again, as after an answer that was lost, for the one it was', async () => {
    const id = await queueOne();
    const saved = await confirm(id, first, { categoria: 'elogio' });
    expect(await confirm(id, first, { categoria: 'elogio' })).toEqual(saved);
    const stale = { kind: 'conflict', why: 'stale' };
    expect(await confirm(id, first, { categoria: 'spam' })).toEqual(stale);
    for (const more of [
      { artista: 'Outra Banda' },
      { tags_funcionalidades: ['feat_refrao'] },
      { nota: 'ironia' },
      { segunda_opiniao: true },
    ])
      expect(await confirm(id, first, { categoria: 'elogio', ...more }), JSON.stringify(more)).toEqual(stale);
    expect(await listHistory(test.db, id)).toHaveLength(2);
  });

  it('takes all that was said for the same again, its tags in any order', async () => {
    const id = await queueOne();
    const all = {
      ...{ categoria: 'elogio', artista: 'Banda', album: 'Disco', nota: 'ironia', segunda_opiniao: true },
      tags_funcionalidades: ['feat_refrao', 'feat_letra'],
    };
    const saved = await confirm(id, first, all);
    const again = { ...all, tags_funcionalidades: ['feat_letra', 'feat_refrao'] };
    expect(await confirm(id, first, again)).toEqual(saved);
    await undo(first, id);
  });

  it('lets one of two who confirm at once through', async () => {
    const id = await queueOne();
    const outcomes = await Promise.all([
      confirm(id, first, { categoria: 'elogio' }),
      confirm(id, second, { categoria: 'spam' }),
    ]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'saved']);
  });
});

describe('undoReview', () => {
  it('takes back the last words in their order, and the comments are theirs again', async () => {
    const [a, b] = [await queueOne(), await queueOne()];
    await confirm(a, first, { categoria: 'elogio' });
    await confirm(b, first, { categoria: 'spam' });
    expect(await undo(first)).toEqual({ kind: 'undone', commentId: b });
    expect(await undo(first)).toEqual({ kind: 'undone', commentId: a });
    expect(await getComment(test.db, a)).toMatchObject({
      ...{ status: 'em_revisao', category: 'critica', reviewed: false, confidence: 0.5, revision: 3 },
    });
    expect((await take(second)).items.map(({ id }) => id)).not.toContain(a);
    expect(await actionsOn(a)).toEqual(['comment.reviewed', 'review.undone']);
    const search = reviewSearchSchema.parse({});
    const before = await getProgress({ userId: person(first).id, search, now: new Date() }, test.db);
    await confirm(a, first, { versao: 3 });
    const after = await getProgress({ userId: person(first).id, search, now: new Date() }, test.db);
    expect(after.today).toBe(before.today + 1);
    await confirm(b, first, { versao: 3 });
  });

  it('refuses when something has happened since', async () => {
    const id = await queueOne();
    await confirm(id, first);
    await test.db.transaction((tx) => correctComments(tx, [{ id, category: 'spam' }], { userId: null }));
    expect(await undo(first, id)).toEqual({ kind: 'refused', why: 'stale' });
    expect(await getComment(test.db, id)).toMatchObject({ category: 'spam' });
  });

  it('finds nothing where the person said nothing', async () => {
    const stranger = await createReviewer(test.db);
    expect(await undo(stranger)).toEqual({ kind: 'refused', why: 'nothing' });
  });

  it('takes a word back once, however often it is asked at once', async () => {
    const id = await queueOne();
    await confirm(id, first);
    const outcomes = await Promise.all([undo(first, id), undo(first, id), undo(first, id)]);
    expect(outcomes.filter(({ kind }) => kind === 'undone')).toHaveLength(1);
    await confirm(id, first, { versao: 3 });
  });
});

describe('a second opinion', () => {
  /** A first word on a comment that then waits for another. */
  async function asked(input = {}) {
    const id = await queueOne();
    await confirm(id, first, { categoria: 'elogio', segunda_opiniao: true, ...input });
    return id;
  }

  it('goes to another person, who sees nothing of the first', async () => {
    const id = await asked({
      nota: 'acho que é elogio',
      artista: 'Outra Banda',
      tags_funcionalidades: ['feat_letra'],
    });
    expect((await take(first)).items.map((item) => item.id)).not.toContain(id);
    const item = (await take(second)).items.find((each) => each.id === id);
    expect(item).toMatchObject({
      category: 'critica',
      confidence: 0.5,
      reviewed: false,
      artist: null,
      tags: [],
    });
    expect(item?.history.map(({ decidedBy }) => decidedBy)).toEqual(['learner']);
    expect(JSON.stringify(item)).not.toMatch(/elogio é|Outra Banda|feat_letra|acho que/);
    await confirm(id, second, { categoria: 'elogio', versao: 2 });
  });

  it('is one without a lease too: what was asked blindly never takes the place of the first word', async () => {
    const id = await asked();
    expect(await confirm(id, second, { categoria: 'spam' })).toEqual({ kind: 'conflict', why: 'stale' });
    await take(second);
    await keepOnlyLeases(test.db, { userId: person(second).id, keep: [] });
    expect(await confirm(id, second, { categoria: 'spam', versao: 2 })).toMatchObject({ kind: 'saved' });
    expect(await getComment(test.db, id)).toMatchObject({ category: 'elogio', revision: 2 });
    expect(await openDispute(id)).toMatchObject({
      first: { category: 'elogio' },
      second: { category: 'spam' },
    });
  });

  it('stays asked when the first person says another word', async () => {
    const id = await asked();
    await confirm(id, first, { categoria: 'spam', versao: 2 });
    await confirm(id, second, { categoria: 'spam', versao: 3 });
    expect(await undo(first, id)).toEqual({ kind: 'refused', why: 'answered' });
    expect(await openDispute(id)).toBeUndefined();
  });

  it('is no longer asked, nor is a dispute open, once somebody has corrected the comment', async () => {
    const [waiting, disputed] = [await asked(), await asked()];
    await confirm(disputed, second, { categoria: 'spam', versao: 2 });
    const corrections = [waiting, disputed].map((id) => ({ id, category: 'sugestao' as const }));
    await test.db.transaction((tx) => correctComments(tx, corrections, { userId: person(first).id }));
    expect((await take(second)).items.map((item) => item.id)).not.toContain(waiting);
    expect(await show(waiting, second)).toMatchObject({ category: 'sugestao', reviewed: true });
    expect(await openDispute(disputed)).toBeUndefined();
    await expect(flagReview({ commentId: waiting, reviewer: person(first) }, test.db)).rejects.toMatchObject({
      status: 409,
    });
  });

  it('is no longer asked about a text that was sent anew', async () => {
    const [waiting, disputed] = [await asked(), await asked()];
    await confirm(disputed, second, { categoria: 'spam', versao: 2 });
    const resent = [waiting, disputed].map((id) => ({ ...unnamed, id, text: 'agora é outro texto' }));
    const batches = await test.db
      .select({ id: comments.batchId })
      .from(comments)
      .where(eq(comments.id, waiting));
    await test.db.transaction((tx) => replaceComments(tx, batches[0]?.id ?? '', resent));
    expect(await openDispute(disputed)).toBeUndefined();
    await test.db.execute(
      sql`update comments set status = 'classificado', reviewed = true where id = ${waiting}`,
    );
    expect((await take(second)).items.map((item) => item.id)).not.toContain(waiting);
  });

  it('leaves the comment as it is when it agrees', async () => {
    const id = await asked();
    await take(second);
    const saved = await confirm(id, second, { categoria: 'elogio', versao: 2 });
    expect(saved).toMatchObject({ kind: 'saved' });
    expect(await confirm(id, second, { categoria: 'elogio', versao: 2 })).toEqual(saved);
    expect(await getComment(test.db, id)).toMatchObject({ category: 'elogio', revision: 2 });
    expect(await listHistory(test.db, id)).toHaveLength(2);
    expect((await listOpenDisputes(null, test.db)).map((dispute) => dispute.id)).not.toContain(id);
    expect(await undo(first, id)).toEqual({ kind: 'refused', why: 'answered' });
  });

  it('opens a dispute when it differs, which a third word settles', async () => {
    const id = await asked();
    await take(second);
    await confirm(id, second, { categoria: 'sugestao', versao: 2 });
    expect(await getComment(test.db, id)).toMatchObject({ category: 'elogio', revision: 2 });
    const dispute = (await listOpenDisputes(person(judge).id, test.db)).find((open) => open.id === id);
    expect(dispute).toMatchObject({
      ...{ mayJudge: 'yes', first: { category: 'elogio' }, second: { category: 'sugestao' } },
    });
    const settle = (reviewer: Reviewer) =>
      settleDispute({ commentId: id, input: { categoria: 'sugestao', versao: 2 }, judge: reviewer }, test.db);
    await expect(settle(person(second))).rejects.toMatchObject({ status: 403 });
    await settle(person(judge));
    expect(await getComment(test.db, id)).toMatchObject({ category: 'sugestao', revision: 3 });
    await expect(settle(person(judge))).rejects.toMatchObject({ status: 404 });
    expect(await undo(second, id)).toEqual({ kind: 'refused', why: 'answered' });
    expect(await undo(judge, id)).toMatchObject({ kind: 'undone' });
    expect(await getComment(test.db, id)).toMatchObject({ category: 'elogio' });
    expect((await listOpenDisputes(null, test.db)).map((open) => open.id)).toContain(id);
  });

  it('may be settled by one of the two where there is nobody else', async () => {
    const id = await asked();
    await take(judge);
    await confirm(id, judge, { categoria: 'spam', versao: 2 });
    const mine = async () =>
      (await listOpenDisputes(person(judge).id, test.db)).find((open) => open.id === id)?.mayJudge;
    const invited = { email: 'convidada@example.test', passwordHash: noPasswordHash, role: 'admin' } as const;
    await createUser(test.db, invited); // who cannot sign in yet settles nothing
    expect(await mine()).toBe('alone');
    const other = await createReviewer(test.db, 'admin');
    expect(await mine()).toBe('no');
    await settleDispute({ commentId: id, input: { categoria: 'spam' }, judge: other }, test.db);
  });

  it('is asked for a drawn share, and by whoever gave the first word, afterwards too', async () => {
    const id = await queueOne();
    await expect(flagReview({ commentId: id, reviewer: person(first) }, test.db)).rejects.toMatchObject({
      status: 409,
    });
    await confirm(id, first);
    await flagReview({ commentId: id, reviewer: person(first) }, test.db);
    await saveReviewSettings(test.db, { settings: { secondShare: 1 }, admin: person(judge) });
    const drawn = await queueOne();
    await confirm(drawn, first);
    await saveReviewSettings(test.db, { settings: { secondShare: 0 }, admin: person(judge) });
    const given = (await take(second)).items.map((item) => item.id);
    expect(given).toEqual(expect.arrayContaining([id, drawn]));
    expect(await undo(first, drawn)).toMatchObject({ kind: 'undone' });
    expect(await show(drawn, second)).toMatchObject({ reviewed: false });
  });
});

describe('getAgreement', () => {
  it('compares people with each other and with the machine, over a time', async () => {
    await test.db.execute(sql`truncate reviews`);
    const [one, two] = [await createReviewer(test.db), await createReviewer(test.db)];
    const words = [
      ['elogio', 'elogio'],
      ['elogio', 'critica'],
      ['critica', 'critica'],
    ] as const;
    for (const [mine, theirs] of words) {
      const id = await queueOne();
      await confirm(id, one, { categoria: mine, segunda_opiniao: true });
      await take(two);
      await confirm(id, two, { categoria: theirs, versao: 2 });
    }
    const view = await getAgreement({}, new Date(), test.db);
    expect(view.people).toMatchObject({ n: 3, isEnough: false });
    expect(view.people.table[0]).toEqual([1, 1, 0, 0, 0]);
    // By hand: 2 of 3 agree; by chance (2 · 1 + 1 · 2) / 9.
    expect(view.people.kappa).toBeCloseTo((2 / 3 - 4 / 9) / (1 - 4 / 9), 12);
    expect(view.pairs).toHaveLength(1);
    expect(view.pairs[0]?.people).toEqual([one.name, two.name].toSorted());
    expect(view.models).toMatchObject([{ version: 'modelo-1', n: 3, observed: 1 / 3 }]);
    expect(await getAgreement({ de: '2020-01-01', ate: '2020-01-31' }, new Date(), test.db)).toMatchObject({
      people: { n: 0, kappa: null },
    });
  });
});
