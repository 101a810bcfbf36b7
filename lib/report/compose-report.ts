import { listCharts, type Chart } from '@/lib/report/charts/list-charts';
import { composeHeadline } from '@/lib/report/headline';
import { listHighlights, type Highlight } from '@/lib/report/highlights';
import type { Phrase } from '@/lib/report/phrase';
import { shiftWeek, type Span, type Week } from '@/lib/report/week';
import type { WeekReport } from '@/lib/report/week-report';

/** All that the report says of a week, before it has a language or a shape. */
export type Report = {
  generatedAt: string;
  week: Week;
  isClosed: boolean;
  span: Span;
  previousSpan: Span;
  headline: Phrase;
  highlights: Highlight[];
  spam: number;
  charts: Chart[];
  previousWeek: Week;
  /** Null while it has not ended: the current week has an address of its own. */
  nextWeek: Week | null;
};

export function composeReport(numbers: WeekReport): Report {
  const nextWeek = shiftWeek(numbers.week, 1);
  const { generatedAt, week, isClosed, span, previousSpan, counts } = numbers;
  return {
    generatedAt,
    week,
    isClosed,
    span,
    previousSpan,
    headline: composeHeadline(numbers),
    highlights: listHighlights(numbers),
    spam: counts.spam,
    charts: listCharts(numbers),
    previousWeek: shiftWeek(week, -1),
    nextWeek: Date.parse(nextWeek.to) <= Date.parse(generatedAt) ? nextWeek : null,
  };
}
