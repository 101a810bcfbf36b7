import { getDatabase } from '@/db/client';
import { listApprovedTags, listArtists } from '@/db/queries/catalogue';

const artistsShown = 500;

/** What the filters of the comment list suggest. */
export async function listFilterOptions() {
  const db = getDatabase();
  const [tags, artists] = await Promise.all([listApprovedTags(db), listArtists(db)]);
  return {
    tags: tags.map(({ code, explanation }) => ({ code, explanation })),
    artists: artists.slice(0, artistsShown).map(({ name }) => name),
  };
}
