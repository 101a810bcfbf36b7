import { fewOpinions } from '@/lib/report/counts';
import type { Phrase } from '@/lib/report/phrase';

/** `few`: there is something to draw, but too little to trust a share. */
export type ChartState = 'ready' | 'few' | 'empty';

/** What every chart of the report has; each kind adds its data. */
export type ChartBase<Id extends string> = {
  id: Id;
  title: Phrase;
  description: Phrase;
  unit: 'comments' | 'share' | 'balance';
  n: number;
  state: ChartState;
  notice: Phrase | null;
};

/** How far `n` opinions can be trusted, and what to tell the reader of it. */
export function judgeSample(n: number): Pick<ChartBase<string>, 'n' | 'state' | 'notice'> {
  if (n === 0) return { n, state: 'empty', notice: null };
  if (n >= fewOpinions) return { n, state: 'ready', notice: null };
  return { n, state: 'few', notice: { key: 'charts.few', values: { least: fewOpinions } } };
}

/** The same for numbers that stand beside earlier ones: `few` until one pair can be trusted on both sides. */
export function judgePairs(
  pairs: { n: number; nBefore: number }[],
): Pick<ChartBase<string>, 'n' | 'state' | 'notice'> {
  const smaller = Math.max(0, ...pairs.map(({ n, nBefore }) => Math.min(n, nBefore)));
  return { ...judgeSample(smaller), n: pairs.reduce((sum, { n, nBefore }) => sum + n + nBefore, 0) };
}
