import type { Phrase } from '@/lib/report/phrase';

/** `few`: there is something to draw, but too little to trust a share. */
export type ChartState = 'ready' | 'few' | 'empty';

/** What every chart of the report has; each kind adds its data. */
export type ChartBase<Id extends string> = {
  id: Id;
  title: Phrase;
  description: Phrase;
  unit: 'comments' | 'share';
  n: number;
  state: ChartState;
};
