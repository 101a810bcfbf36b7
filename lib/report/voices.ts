import type { Quote } from '@/db/queries/quotes';
import type { ArtistCounts } from '@/lib/report/group-counts';
import { opinions, type Category } from '@/lib/text/categories';

/** An approved quote as the report shows it. */
export type Voice = { text: string; category: Category; artist: string | null };

const mostVoices = 4;

/**
 * Up to four of the week's quotes, newest first in each category and every category in turn, praise and criticism
 * before the others; no text twice. An artist is named only where the report has a row of theirs: five comments at least.
 */
export function chooseVoices(quotes: Quote[], artists: ArtistCounts[]): Voice[] {
  const named = new Set(artists.map(({ name }) => name));
  const different = quotes.filter(({ text }, index) => quotes.findIndex((of) => of.text === text) === index);
  const ofCategory = opinions.map((category) => different.filter((quote) => quote.category === category));
  const deepest = Math.max(...ofCategory.map(({ length }) => length));
  const inTurn = Array.from({ length: deepest }, (_, round) => ofCategory.flatMap((of) => of[round] ?? []));
  return inTurn
    .flat()
    .slice(0, mostVoices)
    .map(({ text, category, artist }) => ({ text, category, artist: named.has(artist) ? artist : null }));
}
