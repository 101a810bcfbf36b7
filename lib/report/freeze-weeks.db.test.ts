import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { createBatch } from '@/db/queries/batches';
import { correctComments } from '@/db/queries/corrections';
import { recordDecisions } from '@/db/queries/decisions';
import { insertComments } from '@/db/queries/insert-comments';
import { getLastRevision, getSnapshot } from '@/db/queries/report-snapshots';
import { withRollback } from '@/db/testing';
import { freezeClosedWeeks, hashNumbers } from '@/lib/report/freeze-weeks';
import { reviseFrozenWeeks } from '@/lib/report/revise-weeks';
import { weekReportSchema } from '@/lib/report/week-report-schema';

// No other data is this old. The first minute of week 2 of 1998 in São Paulo.
const monday = new Date('1998-01-05T00:00:30-02:00');
const closed = '1998-W01';

async function addPraise(tx: Db, occurredAt: string): Promise<string> {
  const [id, batchId] = [randomUUID(), randomUUID()];
  await createBatch(tx, { id: batchId, kind: 'api', createdBy: null });
  const row = { id, text: 'que refrão', author: null, source: 'api', externalId: null, artistId: null };
  await insertComments(tx, batchId, [{ ...row, releaseId: null, track: null, occurredAt, receivedAt: null }]);
  await recordDecisions(tx, [
    {
      id,
      revision: 1,
      status: 'classificado',
      decidedBy: 'learner',
      modelVersion: 'm1',
      category: 'elogio',
      confidence: 0.9,
      probabilities: [0.9, 0.1, 0, 0, 0],
      tags: [],
      artistId: null,
      releaseId: null,
      reviewReason: null,
      fingerprint: 0,
    },
  ]);
  return id;
}

it('freezes a week once, with the numbers it closed with', () =>
  withRollback(async (tx) => {
    await addPraise(tx, '1998-01-04T23:59:00-02:00');
    expect(await freezeClosedWeeks(monday, tx)).toEqual([closed]);
    await addPraise(tx, '1998-01-04T20:00:00-02:00'); // arrives late
    expect(await freezeClosedWeeks(monday, tx)).toEqual([]);
    const snapshot = await getSnapshot(tx, closed);
    const numbers = weekReportSchema.parse(snapshot?.numbers);
    expect(numbers.counts.elogio).toBe(1);
    expect(numbers.isClosed).toBe(true);
    expect(snapshot?.hash).toBe(hashNumbers(snapshot?.numbers)); // what is stored is what was hashed
  }));

it('does not freeze the week that runs, nor one without a comment', () =>
  withRollback(async (tx) => {
    await addPraise(tx, '1998-01-04T12:00:00-02:00');
    expect(await freezeClosedWeeks(new Date('1998-01-04T23:59:59-02:00'), tx)).toEqual([]);
    expect(await freezeClosedWeeks(monday, tx)).toEqual([closed]);
  }));

it('catches up the weeks that were missed, the oldest first', () =>
  withRollback(async (tx) => {
    await addPraise(tx, '1997-12-20T12:00:00-02:00');
    await addPraise(tx, '1998-01-02T12:00:00-02:00');
    expect(await freezeClosedWeeks(monday, tx)).toEqual(['1997-W51', closed]);
  }));

it('notes a correction of a frozen week once, and its undoing', () =>
  withRollback(async (tx) => {
    const id = await addPraise(tx, '1998-01-04T12:00:00-02:00');
    await freezeClosedWeeks(monday, tx);
    expect(await reviseFrozenWeeks(monday, tx)).toEqual([]);

    await correctComments(tx, [{ id, category: 'critica' }], { userId: null });
    expect(await reviseFrozenWeeks(monday, tx)).toEqual([closed]);
    expect(await reviseFrozenWeeks(monday, tx)).toEqual([]);
    expect((await getLastRevision(tx, closed))?.differences).toEqual([
      { category: 'elogio', frozen: 1, now: 0 },
      { category: 'critica', frozen: 0, now: 1 },
    ]);

    await correctComments(tx, [{ id, category: 'elogio' }], { userId: null });
    expect(await reviseFrozenWeeks(monday, tx)).toEqual([closed]);
    expect((await getLastRevision(tx, closed))?.differences).toEqual([]);
  }));

it('notes once that a comment of a week frozen over a year ago arrived late', () =>
  withRollback(async (tx) => {
    await addPraise(tx, '1998-01-04T12:00:00-02:00');
    await addPraise(tx, '1998-01-05T00:00:00-02:00'); // of the week after: neither takes the other's day
    await freezeClosedWeeks(new Date('1998-01-12T00:00:30-02:00'), tx);
    const muchLater = new Date('1999-03-01T12:00:00-03:00');
    expect(await reviseFrozenWeeks(muchLater, tx)).toEqual([]);

    await addPraise(tx, '1998-01-04T23:59:59-02:00');
    expect(await reviseFrozenWeeks(muchLater, tx)).toEqual([closed]);
    expect(await reviseFrozenWeeks(muchLater, tx)).toEqual([]);
    expect((await getLastRevision(tx, closed))?.differences).toEqual([
      { category: 'elogio', frozen: 1, now: 2 },
    ]);
  }));
