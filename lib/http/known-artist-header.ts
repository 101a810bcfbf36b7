/** What proxy.ts tells the rewrites of next.config.ts: the address names an artist who has a report. */
export const knownArtistHeader = 'x-known-artist';
