import { expect, it } from 'vitest';
import { listChartEvents, toEventsJson } from '@/lib/report/chart-events';
import { countsOf, weekReportOf } from '@/lib/report/testing';

const around = (title: string, releasedOn: string, elogio: number) => ({
  title,
  releasedOn,
  kind: 'album',
  artist: 'Ana',
  before: countsOf({}),
  after: countsOf({ elogio }),
});
const events = listChartEvents(
  weekReportOf({
    modelChanges: ['2026-09-01', '2026-10-01', '2026-10-20', '2026-11-12'].map((day) => ({
      day,
      from: 'a',
      to: 'b',
    })),
    aroundReleases: [
      around('Um', '2026-11-20', 9),
      around('Dois', '2026-11-10', 5),
      around('Três', '2026-11-02', 7),
      around('Quatro', '2026-10-30', 8),
    ],
  }),
);
const nameOf = (event: (typeof events)[number]) => (event.kind === 'release' ? event.title : event.day);

it('names all that happened in the eight weeks, in order', () => {
  expect(events.map(nameOf)).toEqual([
    '2026-10-01',
    '2026-10-20',
    'Quatro',
    'Três',
    'Dois',
    '2026-11-12',
    'Um',
  ]);
});

it('draws the newest changes of the model and the releases most talked of', () => {
  expect(events.filter(({ isDrawn }) => isDrawn).map(nameOf)).toEqual([
    '2026-10-20',
    'Quatro',
    'Três',
    '2026-11-12',
    'Um',
  ]);
});

it('places them at the noon of their day', () => {
  expect(events[1]?.at).toBeCloseTo(22.5 / 56); // 28 September is the first of 56 days
});

it('tells on the wire what happened, a release or another model', () => {
  expect(toEventsJson(events).slice(1, 3)).toEqual([
    { dia: '2026-10-20', tipo: 'mudanca_de_modelo', de: 'a', para: 'b' },
    { dia: '2026-10-30', tipo: 'lancamento', lancamento: 'Quatro', artista: 'Ana' },
  ]);
});
