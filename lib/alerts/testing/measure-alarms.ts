import { hoursOf, judgeWindows, windowsRead, type Span } from '@/lib/alerts/judge-windows';
import { simulateSubject } from '@/lib/alerts/testing/simulate-subject';
import { createRandom, type Random } from '@/lib/stats/random';

type Setting = {
  seed: number;
  subjects: number;
  /** Comments in an ordinary window: drawn evenly on a scale of ratios between these. */
  expected: [number, number];
  span: Span;
  dispersion: 1 | 2;
  /** How many windows the tripling lasts. */
  lasts?: number;
};

export type Measured = { alarms: number; subjectWeeks: number; found: number; triplings: number };

const historyHours = windowsRead * 24;
const week = 168;
/** How often it is asked whether enough is expected. */
const sampledHours = 12;

/**
 * Checks simulated subjects by the hour: for a week in which nothing happens, counting alarms, and through a tripling
 * that begins at some hour, which is found if a check raises an alarm before half a window after its end. Only what is
 * judged at that span counts, as it is silent elsewhere.
 */
export function measureAlarms({ seed, subjects, expected, span, dispersion, lasts = 1 }: Setting): Measured {
  const random = createRandom(seed);
  const measured = { alarms: 0, subjectWeeks: 0, found: 0, triplings: 0 };
  const windows = hoursOf[span] / 24;
  for (let index = 0; index < subjects; index++) {
    const daily = (expected[0] * (expected[1] / expected[0]) ** random()) / windows;
    const subject = { daily, dispersion, hours: historyHours + week };
    const quiet = checkQuiet(simulateSubject(subject, random), span);
    measured.alarms += quiet.alarms;
    measured.subjectWeeks += quiet.weeks;
    const found = findTripling({ daily, dispersion, span, lasts }, random);
    if (found !== null) measured.triplings += 1;
    if (found) measured.found += 1;
  }
  return measured;
}

/** Alarms as staff get them: what goes on is told once in the length of its window. */
function checkQuiet(series: number[], span: Span): { alarms: number; weeks: number } {
  const totals = cumulate(series);
  let [alarms, judged, silentUntil] = [0, 0, 0];
  for (let end = historyHours + 1; end <= historyHours + week; end++) {
    if (end % sampledHours === 0 && judgeAt(totals, end, span) !== null) judged += sampledHours;
    if (end < silentUntil || !isHigh(totals, end, span)) continue;
    if (judgeAt(totals, end, span) !== 'spike') continue;
    alarms += 1;
    silentUntil = end + hoursOf[span];
  }
  return { alarms, weeks: judged / week };
}

type Tripled = { daily: number; dispersion: 1 | 2; span: Span; lasts: number };

/** Null where too little is expected when the first window of the tripling is full. */
function findTripling({ daily, dispersion, span, lasts }: Tripled, random: Random): boolean | null {
  const length = hoursOf[span] * lasts;
  const start = historyHours + Math.floor(random() * week);
  const until = start + length + hoursOf[span] / 2;
  const rateAt = (hour: number) => (hour >= start && hour < start + length ? 3 : 1);
  const totals = cumulate(simulateSubject({ daily, dispersion, hours: until, rateAt }, random));
  if (judgeAt(totals, start + hoursOf[span], span) === null) return null;
  for (let end = until; end > start; end--)
    if (isHigh(totals, end, span) && judgeAt(totals, end, span) === 'spike') return true;
  return false;
}

function cumulate(series: number[]): number[] {
  const totals = [0];
  for (const count of series) totals.push((totals.at(-1) ?? 0) + count);
  return totals;
}

/** Whether a check could raise an alarm at all, which needs twice of what is expected: the others need no fit. */
function isHigh(totals: number[], end: number, span: Span): boolean {
  const count = (to: number) => (totals[to] ?? 0) - (totals[to - hoursOf[span]] ?? 0);
  const before = Array.from({ length: 8 }, (_, index) => count(end - (index + 1) * week));
  const usual = before.reduce((sum, value) => sum + value, 0) / before.length;
  return count(end) >= 1.4 * usual;
}

/** Null where it is not judged at this span. */
function judgeAt(totals: number[], end: number, span: Span): 'quiet' | 'spike' | null {
  const at = (hour: number) => totals[hour] ?? 0;
  const windows = Array.from(
    { length: windowsRead },
    (_, ago) => at(end - 24 * ago) - at(end - 24 * (ago + 1)),
  );
  const judgement = judgeWindows(windows);
  if (judgement.kind === 'few' || judgement.span !== span) return null;
  return judgement.kind;
}
