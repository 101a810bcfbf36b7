import type { SummaryText } from '@/lib/summary/summary-text';
import type { Outline } from '@/lib/summary/write/outline';

type Part =
  | 'subject'
  | 'preheader'
  | 'headline'
  | 'volume'
  | 'split'
  | 'move'
  | 'artists'
  | 'artistMove'
  | 'releaseMove'
  | 'tag'
  | 'peak'
  | 'spam';
/** What one language says of a week; an empty sentence where there is nothing to tell. */
export type Sentences = Record<Part, (week: Outline) => string>;

export function composeText(say: Sentences, week: Outline): Omit<SummaryText, 'quotes'> {
  return {
    subject: say.subject(week),
    preheader: say.preheader(week),
    headline: say.headline(week),
    paragraphs: [
      [say.volume(week), say.split(week), say.move(week)],
      [say.artists(week), say.artistMove(week), say.releaseMove(week)],
      [say.tag(week), say.peak(week), say.spam(week)],
    ]
      .map((sentences) => sentences.filter(Boolean).join(' '))
      .filter(Boolean),
  };
}
