import type { Bound } from '@/lib/insights/read/find-bounds';
import type { Statement } from '@/lib/insights/state/statement';

/** Why there is no answer. */
export type Silence =
  | Bound
  | 'semana' // it asks for a week without a summary
  | 'nome' // for somebody the weeks do not name
  | 'assunto'; // for something they do not tell

/** What may be said, and of which weeks it is; or why nothing. */
export type Verdict = { found: true; said: Said[]; lead: Lead | null } | { found: false; silence: Silence };

/** A sentence of an answer, about one week, and what of that week's summary it rests on. */
export type Said = { week: string; text: string; sources: Statement[] };

/** A comparison of weeks that opens an answer: the one that had most or least. */
export type Lead = { week: string; most: boolean };
