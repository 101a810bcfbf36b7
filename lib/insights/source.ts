import type { Statement } from '@/lib/insights/state/statement';
import type { WeekFacts } from '@/lib/summary/facts';
import type { SummaryTexts } from '@/lib/summary/summary-text';

/** The summary of one closed week: all that may be said of it. */
export type Source = { week: string; facts: WeekFacts; texts: SummaryTexts };

/** A summary with all that it says, one sentence each, in the language of the answer. */
export type Known = Source & { statements: Statement[] };
