import { getDatabase } from '@/db/client';
import { listDiscussedArtists } from '@/db/queries/artist-counts';
import { toArtistSlug } from '@/lib/report/artist-slug';
import { fewOpinions } from '@/lib/report/counts';
import { remember } from '@/lib/report/remember';
import { daysBetween, shiftWeek, spanSoFar, weekAt } from '@/lib/report/week';
import { weeksShown } from '@/lib/report/week-report';

export type ArtistPage = { id: number; name: string; slug: string };

/** Each is kept on disk in every language: there may not be any number of them. */
const mostPages = 500;
/** A new one is in no hurry, and counting eight weeks of all artists is most of a page's time. */
const recentPages = remember(loadPages, { maxAgeMs: 600_000 });

/**
 * The artists that have a report of their own, by slug: those of thirty opinions in eight weeks, the most discussed
 * five hundred. Up to ten minutes old.
 */
export function listArtistPages(): Promise<Map<string, ArtistPage>> {
  return recentPages('all');
}

async function loadPages(): Promise<Map<string, ArtistPage>> {
  const now = new Date();
  const week = weekAt(now);
  const days = daysBetween({ from: shiftWeek(week, 1 - weeksShown).from, to: spanSoFar(week, now).to });
  const artists = await listDiscussedArtists(getDatabase(), { days, least: fewOpinions, limit: mostPages });
  const pages = artists.flatMap(({ id, name }) => {
    const slug = toArtistSlug(name);
    return slug === null ? [] : [{ id, name, slug }];
  });
  return new Map(pages.map((page) => [page.slug, page]));
}
