import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeReport } from '@/lib/report/compose-report';
import { countOpinions } from '@/lib/report/counts';
import { groupArtists, groupAroundReleases, listKnownTags } from '@/lib/report/group-counts';
import { toReportJson } from '@/lib/report/report-json';
import { countsOf, weekReportOf } from '@/lib/report/testing';

it('names no tag of one to four comments, recent or before, and loses none from the sums', () => {
  const tag = { code: 'a', explanation: 'A', recent: 5, usual: 1 };
  const gone = { code: 'b', explanation: 'B', recent: 0, usual: 5 };
  const rare = [
    { code: 'c', explanation: 'C', recent: 4, usual: 80 },
    { code: 'd', explanation: 'D', recent: 1, usual: 0 },
    { code: 'e', explanation: 'E', recent: 0, usual: 4 },
  ];
  expect(listKnownTags([tag, ...rare, gone])).toEqual([
    tag,
    gone,
    { code: null, explanation: '', recent: 5, usual: 84 },
  ]);
  expect(listKnownTags([tag, gone])).toEqual([tag, gone]);
});

const n = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 60 }));
const counts = fc.record({ elogio: n, critica: n, duvida: n, spam: n }).map(countsOf);
const listOf = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 12 });
const artists = listOf(counts).map((list) => list.map((of, i) => ({ artist: `<artist ${i}>`, counts: of })));
const tags = listOf(fc.record({ recent: n, usual: n })).map((list) =>
  list
    .map((of, i) => ({ code: `<tag ${i}>`, explanation: `<name ${i}>`, ...of }))
    .filter(({ recent, usual }) => recent + usual > 0),
);
/** As the database counts them: a row for each side. */
const releases = listOf(fc.tuple(counts, counts)).map((list) =>
  list.map((sides, releaseId) =>
    sides.map((of, side) => ({
      ...{ releaseId, title: `<title ${releaseId}>`, kind: 'single', artist: `<of ${releaseId}>` },
      ...{ releasedOn: '2026-11-10', isAfter: side === 1, counts: of },
    })),
  ),
);

it('whoever has one to four comments is named neither in the frozen numbers nor in the report', () => {
  fc.assert(
    fc.property(artists, tags, releases, (given, givenTags, givenReleases) => {
      const numbers = weekReportOf({
        artists: groupArtists(given),
        tags: listKnownTags(givenTags),
        aroundReleases: groupAroundReleases(givenReleases.flat()),
      });
      const quotes = given.map(({ artist }, i) => ({
        ...{ commentId: `${i}`, text: `quote ${i}`, category: 'elogio' as const, artist },
        occurredAt: numbers.span.from,
      }));
      const report = toReportJson(composeReport(numbers, { quotes }), (phrase) => JSON.stringify(phrase));
      const published = JSON.stringify([numbers, report]);

      const isSmall = (row: (typeof given)[number]) => countOpinions(row.counts) < 5;
      const small = [
        ...given.filter(isSmall).map(({ artist }) => artist),
        ...givenTags
          .filter(({ recent, usual }) => (recent > 0 ? recent < 5 : usual < 5))
          .flatMap(({ code, explanation }) => [code, explanation]),
        ...givenReleases
          .filter((sides) => sides.some(({ counts: of }) => countOpinions(of) < 5))
          .flatMap(([side]) => (side ? [side.title, side.artist] : [])),
      ];
      expect(small.filter((name) => published.includes(name))).toEqual([]);
      for (const row of given.filter((of) => !isSmall(of))) expect(published).toContain(row.artist);
    }),
  );
});
