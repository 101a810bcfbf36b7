import type { Quote } from '@/db/queries/quotes';
import { measureBursts, type Bursts } from '@/lib/report/bursts';
import { measureCertainty, type Certainty } from '@/lib/report/certainty';
import type { ArtistPages } from '@/lib/report/charts/artists-chart';
import { listCharts, type Chart } from '@/lib/report/charts/list-charts';
import { composeHeadline } from '@/lib/report/headline';
import { listHighlights, type Highlight } from '@/lib/report/highlights';
import type { Phrase } from '@/lib/report/phrase';
import type { Differences } from '@/lib/report/revise-weeks';
import { chooseVoices, type Voice } from '@/lib/report/voices';
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
  certainty: Certainty;
  /** Null for numbers that were frozen before bursts were counted. */
  bursts: Bursts | null;
  charts: Chart[];
  /** What curators let the public read; no part of the frozen numbers, so that what is withdrawn is gone. */
  voices: Voice[];
  previousWeek: Week;
  /** Null while it has not ended: the current week has an address of its own. */
  nextWeek: Week | null;
  /** Null while the week runs, and until its numbers were frozen. */
  frozen: Frozen | null;
};

/** A closed week shows the numbers it closed with; what moved since stands beside them. */
export type Frozen = {
  at: string;
  /** SHA-256 of the frozen numbers. */
  hash: string;
  /** Null while nothing moved. */
  revision: { at: string; differences: Differences } | null;
};

/** What stands beside the numbers of a week, and may change when they do not. */
type Beside = {
  now?: Date;
  frozen?: Frozen | null;
  quotes?: Quote[];
  artistPages?: ArtistPages;
};

export function composeReport(
  numbers: WeekReport,
  { now = new Date(numbers.generatedAt), frozen = null, quotes = [], artistPages = new Set() }: Beside = {},
): Report {
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
    certainty: measureCertainty(numbers.decisions),
    bursts: measureBursts(numbers),
    charts: listCharts(numbers, artistPages),
    voices: chooseVoices(quotes, numbers.artists),
    previousWeek: shiftWeek(week, -1),
    nextWeek: Date.parse(nextWeek.to) <= now.getTime() ? nextWeek : null,
    frozen,
  };
}
