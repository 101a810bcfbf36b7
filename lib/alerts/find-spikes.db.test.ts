import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { deleteAlertsOver } from '@/db/queries/alerts';
import { alerts } from '@/db/schema/alerts';
import { artists } from '@/db/schema/catalogue';
import { hourlyCounts } from '@/db/schema/rollups';
import { createTestDatabase, rollBack, type TestDatabase } from '@/db/testing';
import { saveAlertSettings } from '@/lib/alerts/alert-settings';
import { findSpikes } from '@/lib/alerts/find-spikes';
import { storeTagWindows, storeWindows } from '@/lib/alerts/testing/stored-windows';
import { operator } from '@/lib/audit/actor';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase();
});
afterAll(() => own.drop());
const inDatabase = (work: (db: Db) => Promise<void>) => rollBack(own.db, work);

/** A quarter past noon in São Paulo. */
const now = new Date('2041-03-20T15:15:00Z');
const end = new Date('2041-03-20T15:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const steady = () => 40;
const tripled = (ago: number) => (ago === 0 ? 120 : 40);
const addNow = (db: Db, hour: string, comments: number) =>
  db.insert(hourlyCounts).values({ hour, critica: comments, artistId: 0, source: 'agora' });

it('writes an alert for each category, artist and tag that tripled, and none for the others', () =>
  inDatabase(async (db) => {
    const [artist] = await db.insert(artists).values({ name: 'Rita Foz', key: 'rita foz' }).returning();
    await storeWindows(db, { end, countOf: tripled, category: 'critica', artistId: artist?.id });
    await storeWindows(db, { end, countOf: steady });
    await storeTagWindows(db, { end, countOf: tripled, tagCode: 'feat_letra' });
    await storeTagWindows(db, { end, countOf: steady, tagCode: 'feat_vocal' });
    const found = await findSpikes({ now, db });
    expect(found.map(({ subjectKind, label }) => [subjectKind, label]).toSorted()).toEqual([
      ['artist', 'Rita Foz'],
      ['category', 'critica'],
      ['tag', 'feat_letra'],
    ]);
    expect(found[0]).toMatchObject({ span: 'day', observed: 120, day: '2041-03-20', ordinal: 1 });
    expect(found[0]?.expected).toBeCloseTo(40, 1);
  }));

it('counts the hours before the last full hour only', () =>
  inDatabase(async (db) => {
    await storeWindows(db, { end, countOf: steady, category: 'critica' });
    await addNow(db, '2041-03-20T15:00:00Z', 500); // not over yet
    expect(await findSpikes({ now, db })).toEqual([]);
    await addNow(db, '2041-03-20T14:00:00Z', 80);
    expect(await findSpikes({ now, db })).toMatchObject([{ observed: 120 }]);
  }));

it('says the same only once, however often and by whomever it is found', () =>
  inDatabase(async (db) => {
    await storeWindows(db, { end, countOf: tripled, category: 'critica' });
    expect(await findSpikes({ now, db })).toHaveLength(1);
    expect(await findSpikes({ now, db })).toEqual([]);
    expect(await findSpikes({ now: later(3), db })).toEqual([]);
    expect(await db.select().from(alerts)).toHaveLength(1);
  }));

it('speaks again when it has grown by half, and no third time on one day', () =>
  inDatabase(async (db) => {
    await storeWindows(db, { end, countOf: tripled, category: 'critica' });
    await findSpikes({ now, db });
    await addNow(db, '2041-03-20T15:00:00Z', 80);
    expect(await findSpikes({ now: later(1), db })).toMatchObject([{ ordinal: 2, observed: 200 }]);
    await addNow(db, '2041-03-20T16:00:00Z', 1_000);
    expect(await findSpikes({ now: later(2), db })).toEqual([]);
    await addNow(db, '2041-03-21T04:00:00Z', 2_000);
    expect(await findSpikes({ now: later(14), db })).toMatchObject([{ day: '2041-03-21', ordinal: 1 }]);
  }));

it('leaves spam out of an artist, and watches it as a category', () =>
  inDatabase(async (db) => {
    const [artist] = await db.insert(artists).values({ name: 'Rita Foz', key: 'rita foz' }).returning();
    await storeWindows(db, { end, countOf: steady, artistId: artist?.id });
    await storeWindows(db, { end, countOf: tripled, category: 'spam', artistId: artist?.id });
    expect(await findSpikes({ now, db })).toMatchObject([{ subjectKind: 'category', subjectKey: 'spam' }]);
  }));

it('watches what staff chose, from the minimum they chose', () =>
  inDatabase(async (db) => {
    await storeWindows(db, { end, countOf: tripled, category: 'critica' });
    await storeTagWindows(db, { end, countOf: tripled, tagCode: 'feat_letra' });
    const settings = { categories: ['elogio'] as const, artists: true, tags: true, minimum: 20 };
    const save = (change: object) =>
      saveAlertSettings(db, {
        settings: { ...settings, categories: [...settings.categories], ...change },
        actor: operator,
      });
    await save({ minimum: 50 });
    expect(await findSpikes({ now, db })).toEqual([]);
    await save({ tags: false });
    expect(await findSpikes({ now, db })).toEqual([]);
    await save({});
    expect(await findSpikes({ now, db })).toMatchObject([{ subjectKind: 'tag' }]);
  }));

it('writes down what it saw where it said nothing: poucos dados', () =>
  inDatabase(async (db) => {
    await storeWindows(db, { end, countOf: steady });
    await storeTagWindows(db, { end, countOf: (ago) => (ago === 0 ? 60 : 1), tagCode: 'feat_letra' });
    await findSpikes({ now, db });
    const [check] = await db.execute(sql`select judged, few, raised, subjects from alert_checks`);
    expect(check).toMatchObject({ judged: 1, few: 1, raised: 0 });
    expect(check?.subjects).toMatchObject([
      { kind: 'category', key: 'elogio', state: 'quiet', span: 'day', observed: 40, expected: 40 },
      { kind: 'tag', key: 'feat_letra', state: 'few', observed: null, expected: null },
    ]);
  }));

it('goes with the sample data it was about', () =>
  inDatabase(async (db) => {
    await storeWindows(db, { end, countOf: tripled, category: 'critica' });
    await findSpikes({ now, db });
    await deleteAlertsOver(db, { from: '2041-03-21T00:00:00Z', to: '2041-03-22T00:00:00Z' });
    expect(await db.select().from(alerts)).toHaveLength(1);
    await deleteAlertsOver(db, { from: '2041-03-01T00:00:00Z', to: '2041-03-20T12:00:00Z' });
    expect(await db.select().from(alerts)).toEqual([]);
  }));
