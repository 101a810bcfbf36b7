import { expect, it } from 'vitest';
import { countDecisions, type CountedState } from '@/db/queries/count-decisions';
import { insertTag } from '@/db/queries/tags';
import { artists, releases } from '@/db/schema/catalogue';
import { withRollback } from '@/db/testing';
import { weekAt } from '@/lib/report/week';
import { getWeekReport } from '@/lib/report/week-report';
import type { Category } from '@/lib/text/categories';

const now = new Date('1999-11-20T13:20:00-02:00'); // no other data is this old
const week = weekAt(now);

function stateOf(category: Category): CountedState {
  return {
    category,
    confidence: 0.9,
    modelVersion: 'test',
    reviewed: false,
    artistId: null,
    releaseId: null,
    tags: [],
  };
}

function decided(hour: string, category: Category) {
  return { hour, source: 'api', old: null, now: stateOf(category) };
}

it('counts the week so far beside the hours of the week before that are over in this one', async () => {
  const report = await withRollback(async (db) => {
    await countDecisions(db, [
      decided('1999-11-15T00:00:00-02:00', 'elogio'),
      decided('1999-11-20T13:00:00-02:00', 'critica'),
      decided('1999-11-20T14:00:00-02:00', 'spam'), // still to come
      decided('1999-11-08T00:00:00-02:00', 'duvida'),
      decided('1999-11-13T12:00:00-02:00', 'duvida'),
      decided('1999-11-13T13:00:00-02:00', 'duvida'), // it is 13:20: who knows which minute that was
      decided('1999-11-14T23:00:00-02:00', 'spam'),
    ]);
    return getWeekReport(db, { week, now });
  });
  expect(report.counts).toEqual({ elogio: 1, critica: 1, sugestao: 0, duvida: 0, spam: 0 });
  expect(report.previousCounts).toMatchObject({ duvida: 2, spam: 0 });
});

it('has a row for every day of eight weeks, also where nobody spoke', async () => {
  const { days } = await withRollback(async (db) => {
    await countDecisions(db, [
      decided('1999-09-27T02:00:00Z', 'elogio'), // Sunday evening in São Paulo, before the eight weeks
      decided('1999-09-27T03:00:00Z', 'elogio'),
      decided('1999-11-20T01:00:00Z', 'critica'), // Friday evening
    ]);
    return getWeekReport(db, { week, now });
  });
  expect(days).toHaveLength(7 * 7 + 6);
  expect(days[0]).toMatchObject({ day: '1999-09-27', counts: { elogio: 1 } });
  expect(days.at(-2)).toMatchObject({ day: '1999-11-19', counts: { critica: 1 } });
  expect(days.filter(({ counts }) => counts.elogio + counts.critica > 0)).toHaveLength(2);
});

it('counts a decision that was taken back no more', async () => {
  const report = await withRollback(async (db) => {
    const hour = '1999-11-16T10:00:00-02:00';
    await countDecisions(db, [decided(hour, 'elogio')]);
    await countDecisions(db, [{ ...decided(hour, 'critica'), old: stateOf('elogio') }]);
    return getWeekReport(db, { week, now });
  });
  expect(report.counts).toMatchObject({ elogio: 0, critica: 1 });
});

it("names no tag that waits for approval: its words may be a listener's", async () => {
  const tag = { explanation: 'x', aliases: [], examples: [] };
  const { tags } = await withRollback(async (db) => {
    await insertTag(db, { ...tag, code: 'teste_aprovada', status: 'approved' });
    await insertTag(db, { ...tag, code: 'teste_proposta', status: 'proposed' });
    const now = { ...stateOf('elogio'), tags: ['teste_aprovada', 'teste_proposta'] };
    const comment = { hour: '1999-11-20T12:00:00-02:00', source: 'api', old: null, now };
    await countDecisions(
      db,
      Array.from({ length: 5 }, () => comment),
    );
    return getWeekReport(db, { week, now: new Date('1999-11-20T13:20:00-02:00') });
  });
  expect(tags).toMatchObject([{ code: 'teste_aprovada', recent: 5 }]);
});

it('shows the releases of six weeks by their local day, the first and the last included', async () => {
  const { aroundReleases } = await withRollback(async (db) => {
    const [artist] = await db.insert(artists).values({ name: 'Antiga', key: 'antiga' }).returning();
    const artistId = artist?.id ?? 0;
    const instants = {
      antes: '1999-10-08T23:59:59-02:00',
      primeiro: '1999-10-09T00:00:00-02:00',
      ultimo: '1999-11-20T23:59:59-02:00',
      depois: '1999-11-21T00:00:00-02:00',
    };
    for (const [title, releasedAt] of Object.entries(instants))
      await db.insert(releases).values({ artistId, title, key: title, kind: 'single', releasedAt });
    const about = (hour: string) => ({
      ...decided(hour, 'elogio'),
      now: { ...stateOf('elogio'), artistId },
    });
    const heard = ['1999-10-08', '1999-10-12', '1999-11-19', '1999-11-20'].map(
      (day) => `${day}T12:00:00-02:00`,
    );
    await countDecisions(
      db,
      heard.flatMap((hour) => Array.from({ length: 10 }, () => about(hour))),
    );
    return getWeekReport(db, { week, now });
  });
  expect(new Set(aroundReleases.map(({ title }) => title))).toEqual(new Set(['primeiro', 'ultimo']));
});

it('tells of no release of four opinions in one of its two weeks', async () => {
  const told = await withRollback(async (db) => {
    for (const [title, before] of Object.entries({ pouco: 4, bastante: 5 })) {
      const [release] = await db.insert(releases).values({ title, key: title, kind: 'single' }).returning();
      const about = { ...stateOf('elogio'), releaseId: release?.id ?? 0 };
      const on = (day: string, n: number) =>
        Array.from({ length: n }, () => ({ ...decided(`${day}T12:00:00-02:00`, 'elogio'), now: about }));
      await countDecisions(db, [...on('1999-11-10', before), ...on('1999-11-18', 9)]);
    }
    return getWeekReport(db, { week, now });
  });
  expect(told.releases).toMatchObject([{ title: 'bastante', before: { elogio: 5 }, counts: { elogio: 9 } }]);
});
