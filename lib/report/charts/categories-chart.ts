import { judgeSample, type ChartBase } from '@/lib/report/charts/chart';
import { countOpinions, fewOpinions, shareOf, type Counts } from '@/lib/report/counts';
import type { Phrase } from '@/lib/report/phrase';
import type { WeekReport } from '@/lib/report/week-report';
import { categories, opinions, type Category } from '@/lib/text/categories';

export type CategoryRow = {
  category: Category;
  comments: number;
  commentsBefore: number;
  /** Null for SPAM, and where nobody said anything. */
  share: number | null;
  shareBefore: number | null;
};
export type CategoriesChart = ChartBase<'categorias'> & { rows: CategoryRow[] };

export function buildCategoriesChart(report: WeekReport): CategoriesChart {
  const { counts, previousCounts, isClosed } = report;
  return {
    id: 'categorias',
    title: composeTitle(counts),
    description: { key: 'charts.categorias.description', values: { period: isClosed ? 'closed' : 'open' } },
    unit: 'share',
    ...judgeSample(countOpinions(counts)),
    rows: categories.map((category) => ({
      category,
      comments: counts[category],
      commentsBefore: previousCounts[category],
      share: shareOf(counts, category),
      shareBefore: shareOf(previousCounts, category),
    })),
  };
}

function composeTitle(counts: Counts): Phrase {
  const n = countOpinions(counts);
  if (n === 0) return { key: 'charts.categorias.empty' };
  if (n < fewOpinions) return { key: 'charts.categorias.few', values: { n } };
  const [category = 'elogio', second = 'critica'] = opinions.toSorted((a, b) => counts[b] - counts[a]);
  const share = counts[category] / n;
  return {
    key: 'charts.categorias.lead',
    values: { category, share, second, secondShare: counts[second] / n },
  };
}
