import { getDatabase } from '@/db/client';
import { listDiscussedArtists } from '@/db/queries/artist-counts';
import { toArtistSlug } from '@/lib/report/artist-slug';
import { fewOpinions } from '@/lib/report/counts';
import { keepLastGood, readLastGood } from '@/lib/report/last-good';
import { remember } from '@/lib/report/remember';
import { daysBetween, shiftWeek, spanSoFar, weekAt } from '@/lib/report/week';
import { weeksShown } from '@/lib/report/week-report';

export type ArtistPage = { id: number; name: string; slug: string };

/** Each is kept on disk in every language: there may not be any number of them. */
const mostPages = 500;
const kept = 'artistas';
type Pages = Map<string, ArtistPage>;
/** One list in the process, however often this is bundled: who links to a page and who lets one in must agree. */
const shared = globalThis as typeof globalThis & { alumusicArtistPages?: (key: 'all') => Promise<Pages> };

/**
 * The artists that have a report of their own, by slug: those of thirty opinions in eight weeks, the most discussed
 * five hundred. Up to ten minutes old: a new one is in no hurry, and counting them is most of a page's time.
 */
export function listArtistPages(): Promise<Pages> {
  shared.alumusicArtistPages ??= remember(loadPages, {
    maxAgeMs: 600_000,
    standIn: async (_key, last) => (await readLastGood<Pages>(kept)) ?? last,
  });
  return shared.alumusicArtistPages('all');
}

async function loadPages(): Promise<Pages> {
  const now = new Date();
  const week = weekAt(now);
  const days = daysBetween({ from: shiftWeek(week, 1 - weeksShown).from, to: spanSoFar(week, now).to });
  const artists = await listDiscussedArtists(getDatabase(), { days, least: fewOpinions, limit: mostPages });
  const pages = artists.flatMap(({ id, name }) => {
    const slug = toArtistSlug(name);
    return slug === null ? [] : [{ id, name, slug }];
  });
  const bySlug = new Map(pages.map((page) => [page.slug, page]));
  await keepLastGood(kept, bySlug);
  return bySlug;
}
