import { expectCount } from '@/lib/stats/expect-count';
import { negativeBinomialTail } from '@/lib/stats/negative-binomial-tail';

/** Comments of one subject in spans of 24 hours, the present one first; null where nobody wrote about anything. */
export type Windows = readonly (number | null)[];

export const spans = ['day', 'week'] as const;
export type Span = (typeof spans)[number];
export const hoursOf: Record<Span, number> = { day: 24, week: 168 };

/** `few`: too little is known or expected to say anything. */
export type Judgement =
  | { kind: 'few' }
  | {
      kind: 'quiet' | 'spike';
      span: Span;
      observed: number;
      expected: number;
      /** How likely chance alone gives as many. */
      chance: number;
      /** The counts before, newest first, in spans of the same length. */
      history: (number | null)[];
    };

/** Nine weeks: the present one and eight before. */
export const windowsRead = 63;
/** Below it a tripling cannot be told from chance. */
export const leastExpected = 20;
/** What is certain may still be too small to matter. */
const leastRatio = 2;

/**
 * `mostChance` is chosen for at most one false alarm in 100 weeks of a subject, with a check every hour
 * (docs/alerts.md): windows of a week move less from one check to the next.
 */
const plans = [
  { span: 'day', days: 1, cycle: 7, halfLife: 28, least: 28, most: 56, mostChance: 2e-4 },
  { span: 'week', days: 7, cycle: 1, halfLife: 4, least: 4, most: 8, mostChance: 1e-3 },
] as const;

/**
 * Whether the newest window is far above what the subject's own weeks lead one to expect: the last day where enough
 * comments are expected in a day, else the last week.
 */
export function judgeWindows(windows: Windows, minimum = leastExpected): Judgement {
  for (const { span, days, cycle, halfLife, least, most, mostChance } of plans) {
    const [observed, ...before] = inSpans(windows, days);
    const history = sinceFirst(before.slice(0, most));
    if (history.filter((count) => count !== null).length < least) continue;
    const expectation = expectCount(history, { cycle, halfLife });
    if (expectation.mean < minimum) continue;
    const judged = { span, observed: observed ?? 0, expected: expectation.mean, history };
    const chance = negativeBinomialTail(judged.observed, expectation);
    const isSpike = chance <= mostChance && judged.observed >= leastRatio * judged.expected;
    return { kind: isSpike ? 'spike' : 'quiet', ...judged, chance };
  }
  return { kind: 'few' };
}

/** Sums of so many days; a gap only where every day is one. */
function inSpans(windows: Windows, days: number): (number | null)[] {
  return Array.from({ length: Math.floor(windows.length / days) }, (_, index) => {
    const counts = windows.slice(index * days, (index + 1) * days).filter((count) => count !== null);
    return counts.length === 0 ? null : counts.reduce((total, count) => total + count, 0);
  });
}

/** A subject that is new had no weeks of silence before. */
function sinceFirst(history: (number | null)[]): (number | null)[] {
  return history.slice(0, history.findLastIndex((count) => count !== null && count > 0) + 1);
}
