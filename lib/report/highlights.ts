import { countOpinions, shareOf } from '@/lib/report/counts';
import type { WeekReport } from '@/lib/report/week-report';
import type { Category } from '@/lib/text/categories';

export type Highlight = {
  id: 'comentarios' | 'elogios' | 'criticas';
  unit: 'comments' | 'share';
  /** Null where there was no comment to share out. */
  value: number | null;
  before: number | null;
  n: number;
  nBefore: number;
};

/** The three figures under the headline, each beside the same span of the week before. */
export function listHighlights(report: WeekReport): Highlight[] {
  const { counts, previousCounts } = report;
  const [n, nBefore] = [countOpinions(counts), countOpinions(previousCounts)];
  const share = (id: Highlight['id'], category: Category): Highlight => ({
    id,
    unit: 'share',
    value: shareOf(counts, category),
    before: shareOf(previousCounts, category),
    n,
    nBefore,
  });
  return [
    { id: 'comentarios', unit: 'comments', value: n, before: nBefore, n, nBefore },
    share('elogios', 'elogio'),
    share('criticas', 'critica'),
  ];
}
