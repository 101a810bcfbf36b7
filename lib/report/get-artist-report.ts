import { getDatabase } from '@/db/client';
import { getArtistNumbers } from '@/lib/report/artist-numbers';
import { listArtistPages } from '@/lib/report/artist-pages';
import { composeArtistReport, type ArtistReport } from '@/lib/report/artist-report';
import { fewOpinions } from '@/lib/report/counts';
import { keepLastGood, readLastGood } from '@/lib/report/last-good';
import { remember } from '@/lib/report/remember';

/** Null for a slug that has no report of its own, and where too few have spoken since that was looked up. */
export async function getArtistReport(slug: string): Promise<ArtistReport | null> {
  const artist = (await listArtistPages()).get(slug);
  if (!artist) return null;
  const numbers = await getArtistNumbers(getDatabase(), { artist, now: new Date() });
  if (numbers.opinions < fewOpinions) return null;
  const report = composeArtistReport(numbers);
  if (report.n === 0) return null; // all weeks are left out
  await keepLastGood(nameOf(slug), report);
  return report;
}

/** The same, up to a minute old, or as old as the last good one while the database fails. */
export async function getRecentArtistReport(slug: string): Promise<ArtistReport | null> {
  return (await listArtistPages()).has(slug) ? recentReport(slug) : null;
}

const nameOf = (slug: string) => `artista ${slug}`;

const recentReport = remember(getArtistReport, {
  maxAgeMs: 60_000,
  standIn: async (slug, last) => (await readLastGood<ArtistReport>(nameOf(slug))) ?? last,
});
