import type { Phrases } from '@/lib/insights/state/phrases';
import { about, type Stated } from '@/lib/insights/state/statement';
import { countOpinions, opinions, shareOf } from '@/lib/report/counts';
import { leastOfArtist } from '@/lib/summary/compose-facts';
import type { ComparedCounts, Subject, WeekFacts } from '@/lib/summary/facts';
import type { Category } from '@/lib/text/categories';

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
  const extremes = opinions.flatMap((category) =>
    [true, false].flatMap((most) => {
      const found = findExtreme(counted, category, most);
      if (!found) return [];
      const { now, name } = found;
      const part = {
        category,
        count: now[category],
        of: countOpinions(now),
        share: shareOf(now, category) ?? 0,
      };
      const text = phrases.extreme({ ...part, name, most, least: leastOfArtist });
      return [{ about: about(most ? 'most' : 'least', { category, name }), text }];
    }),
  );
  return top.length === 0 ? [] : [{ about: about('artists'), text: phrases.artists(top) }, ...extremes];
}

/** The one that stands alone at the end of the order; null where two share the place. */
function findExtreme(artists: Subject[], category: Category, most: boolean): Subject | null {
  const sign = most ? 1 : -1;
  const valueOf = ({ now }: Subject) => sign * (shareOf(now, category) ?? 0);
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
