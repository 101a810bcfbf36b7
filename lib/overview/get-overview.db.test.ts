import { afterAll, beforeAll, expect, it } from 'vitest';
import { getDatabase } from '@/db/client';
import { dailyDecisionCounts, hourlyCategoryCounts } from '@/db/schema/rollups';
import { getOverview } from '@/lib/overview/get-overview';

const row = (hour: string, elogio: number) => ({ hour, elogio });

const ofDay = (day: string, elogio: number) => ({
  ...{ day, elogio },
  ...{ modelVersion: '', reviewed: false, confidenceTenth: 9 },
});

beforeAll(async () => {
  await getDatabase()
    .insert(dailyDecisionCounts)
    .values([ofDay('2041-03-13', 1_000), ofDay('2041-03-14', 5), ofDay('2041-03-20', 7)]);
  await getDatabase()
    .insert(hourlyCategoryCounts)
    .values([
      row('2041-03-14T02:00:00Z', 1_000), // 13 March, 23 h in São Paulo: the eighth day back
      row('2041-03-14T03:00:00Z', 5), // 14 March, midnight: the first of the seven
      row('2041-03-20T14:00:00Z', 7), // the present hour
      row('2041-03-07T03:00:00Z', 3), // a week before the first
      row('2041-03-13T16:00:00Z', 1_000), // later in the day than now, a week before
    ]);
});
afterAll(() => getDatabase().$client.end());

it('sets seven São Paulo days, today so far, beside the same span a week before', async () => {
  const { comparison, days } = await getOverview(new Date('2041-03-20T14:30:00Z'));
  expect(comparison).toMatchObject({ total: 12, previousTotal: 3 });
  expect(days.map(({ day, elogio }) => [day, elogio])).toEqual([
    ['2041-03-14', 5],
    ['2041-03-15', 0],
    ['2041-03-16', 0],
    ['2041-03-17', 0],
    ['2041-03-18', 0],
    ['2041-03-19', 0],
    ['2041-03-20', 7],
  ]);
});
