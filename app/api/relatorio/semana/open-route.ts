import { publicRoute } from '@/lib/http/route';

/** How long what is made of a report may be kept: as long as the page is, and longer while we are down. */
const reportCacheControl = 'public, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400';

/** A public route of the report: other sites may read its answers, errors too, and keep the good ones. */
export const openRoute: typeof publicRoute = (handler) => {
  const answer = publicRoute(handler);
  return async (request, context) => {
    const response = await answer(request, context);
    response.headers.set('access-control-allow-origin', '*');
    if (response.ok) response.headers.set('cache-control', reportCacheControl);
    return response;
  };
};
