import type { Phrases } from '@/lib/insights/state/phrases';
import { about, type Stated } from '@/lib/insights/state/statement';
import { countOpinions, shareOf } from '@/lib/report/counts';
import { leastOfArtist } from '@/lib/summary/compose-facts';
import type { ComparedCounts, Subject, WeekFacts } from '@/lib/summary/facts';
import { opinions, type Category } from '@/lib/text/categories';

const artistsTold = 3;

/** What was said of artists and releases. */
export function stateSubjects(facts: WeekFacts, phrases: Phrases): Stated[] {
  return [
    ...stateRanks(facts, phrases),
    ...facts.artists.flatMap((artist) => stateArtist(artist, facts, phrases)),
    ...facts.releases.map((release) => ({
      about: about('release', { name: release.name }),
      text: phrases.release({
        name: release.name,
        artist: release.artist,
        n: countOpinions(release.now),
        praise: turnOf(release, 'elogio'),
        criticism: turnOf(release, 'critica'),
        isFew: isFew(release),
      }),
    })),
  ];
}

function stateRanks({ artists }: WeekFacts, phrases: Phrases): Stated[] {
  const top = artists.slice(0, artistsTold).map(({ name, now }) => ({ name, n: countOpinions(now) }));
  const counted = artists.filter((artist) => !isFew(artist));
  const extremes = opinions.flatMap((category) => [
    ...stateExtremes(counted, category, phrases),
    ...stateLeader(counted, category, phrases),
  ]);
  return top.length === 0 ? [] : [{ about: about('artists'), text: phrases.artists(top) }, ...extremes];
}

/** By share; who is told of must stand alone at the end of the order. */
function stateExtremes(counted: Subject[], category: Category, phrases: Phrases): Stated[] {
  return [true, false].flatMap((most) => {
    const found = findFirst(counted, ({ now }) => (most ? 1 : -1) * (shareOf(now, category) ?? 0));
    if (!found) return [];
    const { now, name } = found;
    const part = {
      category,
      count: now[category],
      of: countOpinions(now),
      share: shareOf(now, category) ?? 0,
    };
    const text = phrases.extreme({ ...part, name, most, among: counted.length });
    return [{ about: about(most ? 'most' : 'least', { category, name }), text }];
  });
}

/** By number. */
function stateLeader(counted: Subject[], category: Category, phrases: Phrases): Stated[] {
  const found = findFirst(counted, ({ now }) => now[category]);
  if (!found) return [];
  const { name, now } = found;
  const text = phrases.leader({ name, category, count: now[category], among: counted.length });
  return [{ about: about('most', { category, name }), text }];
}

function findFirst(artists: Subject[], valueOf: (artist: Subject) => number): Subject | null {
  const [first, second] = artists.toSorted((a, b) => valueOf(b) - valueOf(a));
  return first && second && valueOf(first) > valueOf(second) ? first : null;
}

function stateArtist(artist: Subject, { artistMoves }: WeekFacts, phrases: Phrases): Stated[] {
  const { name, now, before } = artist;
  const crowd = { n: countOpinions(now), before: before && countOpinions(before) };
  const of = { name, isFew: isFew(artist) };
  const parts = opinions.map((category) => ({
    category,
    count: now[category],
    of: crowd.n,
    ...turnOf(artist, category),
  }));
  const [praise, criticism] = [turnOf(artist, 'elogio').share, turnOf(artist, 'critica').share];
  return [
    { about: about('subject', { name }), text: phrases.subject({ ...of, crowd, praise, criticism }) },
    ...parts.map((part) => ({
      about: about('part', { name, category: part.category }),
      text: phrases.part({ ...part, ...of }),
    })),
    ...parts.flatMap(({ before: earlier, ...part }) => {
      if (earlier === null) return [];
      const move = artistMoves.find((one) => one.name === name && one.category === part.category);
      const certainty = move ? (move.isNews ? 'sure' : 'chance') : null;
      const text = phrases.turn({ ...part, name, before: earlier, certainty });
      return [{ about: about('turn', { name, category: part.category }), text }];
    }),
  ];
}

const isFew = ({ now }: ComparedCounts) => countOpinions(now) < leastOfArtist;

/** Before is null where either crowd is too small to have a share. */
function turnOf({ now, before }: ComparedCounts, category: Category) {
  const isComparable = before && Math.min(countOpinions(now), countOpinions(before)) >= leastOfArtist;
  return {
    share: shareOf(now, category) ?? 0,
    before: isComparable ? shareOf(before, category) : null,
  };
}
