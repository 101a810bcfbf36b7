/**
 * How long what is made of a report may be kept by others: as long as a page of it is, and longer while we are down.
 * Next would let them give its pages once more for a year.
 */
export const reportCacheControl = 'public, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400';
