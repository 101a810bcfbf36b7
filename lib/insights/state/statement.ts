import type { Category } from '@/lib/text/categories';

/** What one sentence is about. */
export type Aspect =
  | 'volume'
  | 'days' // one day's volume
  | 'busiest'
  | 'quietest'
  | 'spam'
  | 'split' // all shares
  | 'share' // of one category
  | 'change' // of one category
  | 'moves' // what changed beyond chance, or that nothing did
  | 'balance'
  | 'artists'
  | 'most' // whose part of a category was largest
  | 'least'
  | 'subject' // an artist
  | 'part' // of a category in what was said of an artist
  | 'turn' // how that part changed
  | 'release'
  | 'topic';

export type About = { aspect: Aspect; category: Category | null; name: string | null; day: string | null };

/** A sentence that may be said of a week: from its summary's text, or by a fixed rule from its facts. */
export type Statement = {
  week: string;
  /** Verbatim; it is what a source shows. */
  text: string;
  /** Null for a sentence of the text. */
  about: About | null;
};
/** Before one knows of which week. */
export type Stated = { about: About; text: string };

export const about = (aspect: Aspect, of: Partial<About> = {}): About => ({
  aspect,
  category: null,
  name: null,
  day: null,
  ...of,
});
