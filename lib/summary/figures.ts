import { countOpinions, shareOf } from '@/lib/report/counts';
import type { ComparedCounts, WeekFacts } from '@/lib/summary/facts';
import { opinions, type Category } from '@/lib/text/categories';

export type FigureKind = 'count' | 'share' | 'points' | 'change' | 'times';

/** One number that may be said, and of what. */
export type Figure = {
  kind: FigureKind;
  /** Shares 0–1, points of a hundred; changes and points have a sign. */
  value: number;
  category: Category | 'all';
  /** Of an artist, a release or a tag; null for the whole week. */
  name: string | null;
  /** The week, the one before, or both beside each other. */
  when: 'now' | 'before' | 'both';
  /** Of one local day. */
  day: string | null;
};

type Of = Pick<Figure, 'category' | 'name' | 'day'>;

/** Every number of the facts, and what follows from them. */
export function listFigures(facts: WeekFacts): Figure[] {
  const all: Of = { category: 'all', name: null, day: null };
  const { now, before } = facts.total;
  return [
    ...listOf(null, facts.total),
    ...compareCounts({ ...all, category: 'spam' }, now.spam, before?.spam),
    ...[...facts.artists, ...facts.releases].flatMap(({ name, ...counts }) => [
      ...listOf(name, counts),
      ...listVoice(name, counts, facts.total),
    ]),
    ...facts.days.map(({ day, opinions: value }) => counted({ ...all, day }, value, 'now')),
    ...facts.tags.rows.flatMap(({ name, comments, times }) => [
      counted({ ...all, name }, comments, 'now'),
      ...(times === null
        ? []
        : [{ ...all, name, kind: 'times' as const, value: times, when: 'both' as const }]),
    ]),
  ];
}

function listOf(name: string | null, { now, before }: ComparedCounts): Figure[] {
  const all: Of = { category: 'all', name, day: null };
  return [
    ...compareCounts(all, countOpinions(now), before ? countOpinions(before) : undefined),
    ...opinions.flatMap((category) => {
      const of = { ...all, category };
      return [
        ...compareCounts(of, now[category], before?.[category]),
        ...compareShares(of, shareOf(now, category), before && shareOf(before, category)),
      ];
    }),
  ];
}

/** How much of the conversation was about somebody. */
function listVoice(name: string, { now }: ComparedCounts, total: ComparedCounts): Figure[] {
  const n = countOpinions(total.now);
  if (n === 0) return [];
  const of: Of = { category: 'all', name, day: null };
  return [{ ...of, kind: 'share', value: countOpinions(now) / n, when: 'now' }];
}

function compareCounts(of: Of, now: number, before: number | undefined): Figure[] {
  if (before === undefined) return [counted(of, now, 'now')];
  const both = before > 0 ? [change(of, now / before - 1), times(of, now / before)] : [];
  return [counted(of, now, 'now'), counted(of, before, 'before'), ...both];
}

function compareShares(of: Of, now: number | null, before: number | null): Figure[] {
  const share = (value: number, when: Figure['when']): Figure => ({ ...of, kind: 'share', value, when });
  const ofNow = now === null ? [] : [share(now, 'now')];
  if (now === null || before === null) return ofNow;
  const points: Figure = { ...of, kind: 'points', value: (now - before) * 100, when: 'both' };
  return [...ofNow, share(before, 'before'), points, ...(before > 0 ? [times(of, now / before)] : [])];
}

const counted = (of: Of, value: number, when: Figure['when']): Figure => ({
  ...of,
  kind: 'count',
  value,
  when,
});
const change = (of: Of, value: number): Figure => ({ ...of, kind: 'change', value, when: 'both' });
const times = (of: Of, value: number): Figure => ({ ...of, kind: 'times', value, when: 'both' });
