import fc from 'fast-check';
import { categories } from '@/lib/text/categories';
import { countOpinions } from '@/lib/report/counts';
import { countsOf } from '@/lib/report/testing';
import { listDays, parseWeek } from '@/lib/report/week';
import { composeFacts } from '@/lib/summary/compose-facts';
import type { Evidence } from '@/lib/summary/facts';
import { weekReportOf } from '@/lib/report/testing';
import type { WeekReport } from '@/lib/report/week-report';

const late = new Date('2031-01-01T00:00:00Z');

/** The report of a closed week, `given` counts or nobody. */
export function closedReport(weekId: string, given: Partial<WeekReport> = {}): WeekReport {
  const week = parseWeek(weekId, late);
  if (!week) throw new Error(`${weekId} is no week.`);
  const days = listDays(week); // the facts look at no others
  return weekReportOf({
    week,
    isClosed: true,
    span: week,
    days: days.map((day) => ({ day, counts: countsOf({}) })),
    ...given,
  });
}

const voices = fc.integer({ min: 0, max: 3_000 });
const counts = fc.record(Object.fromEntries(categories.map((category) => [category, voices]))).map(countsOf);
const smallCounts = fc
  .record(Object.fromEntries(categories.map((category) => [category, fc.integer({ min: 0, max: 60 })])))
  .map(countsOf);
const weekId = fc
  .tuple(fc.integer({ min: 2022, max: 2030 }), fc.integer({ min: 1, max: 53 }))
  .map(([year, number]) => `${year}-W${String(number).padStart(2, '0')}`)
  .filter((id) => parseWeek(id, late) !== null);

/** Names as they come, some of which would be taken for something else. */
const name = fc.oneof(
  fc.constantFrom(
    ...[
      'Lívia Maré',
      'Bruno & Davi',
      'Maneva 10',
      'MC Caçula',
      "D'Água",
      'Os Críticos de Sofá',
      'Elogios',
      'As',
    ],
    ...[
      'Semana 12',
      '54%',
      'Segunda',
      'Novembro',
      'Dobro',
      'Metade do Céu',
      '365',
      'golpe.com',
      'Zero',
      'Sábado',
    ],
    ...[
      'Anna-Júlia',
      'João do Morro',
      'A Mais Comentada',
      'Mil e Uma',
      'Björk',
      'Группа Кино',
      'Tom (Zé)',
      'X',
      "'N Sync",
      "Rock 'n' Roll",
    ],
  ),
  fc.string({ minLength: 1, maxLength: 24, unit: 'grapheme' }),
);
const artist = fc.record({ name, counts: smallCounts });

const tag = fc.record({
  code: fc.string({ minLength: 3 }),
  explanation: fc.oneof(
    name,
    fc.constantFrom('Letra da música: poesia', 'Crítica social', 'Preço do ingresso'),
  ),
  recent: fc.integer({ min: 0, max: 200 }),
  usual: fc.integer({ min: 0, max: 2_000 }),
});
const release = fc.record({
  title: name,
  kind: fc.constant('album'),
  artist: fc.option(name),
  counts: smallCounts,
  before: smallCounts,
});
const quote = fc.record({
  commentId: fc.uuid(),
  text: fc.string({ minLength: 1, maxLength: 200 }),
  category: fc.constantFrom(...categories, null),
  artist: fc.option(name),
});

/** Any week with at least one opinion, and what may be said of it. */
export const evidenceArbitrary: fc.Arbitrary<Evidence> = fc
  .record({
    weekId,
    counts: fc.oneof(counts, smallCounts),
    previousCounts: fc.oneof(counts, smallCounts, fc.constant(countsOf({}))),
    artists: fc.uniqueArray(artist, { maxLength: 6, selector: ({ name }) => name }),
    previousArtists: fc.array(artist, { maxLength: 6 }),
    tags: fc.array(tag, { maxLength: 5 }),
    releases: fc.array(release, { maxLength: 4 }),
    daily: fc.array(smallCounts, { minLength: 7, maxLength: 7 }),
    quotes: fc.array(quote, { maxLength: 4 }),
  })
  .filter(({ counts }) => countOpinions(counts) > 0)
  .map(({ weekId, daily, previousArtists, quotes, ...given }) => {
    const artists = given.artists.toSorted((a, b) => countOpinions(b.counts) - countOpinions(a.counts));
    const numbers = closedReport(weekId, { ...given, artists });
    const days = numbers.days.map(({ day }, index) => ({ day, counts: daily[index] ?? countsOf({}) }));
    return {
      facts: composeFacts({ numbers: { ...numbers, days }, previousArtists, frozenHash: null }),
      quotes,
    };
  });
