import { publicRoute } from '@/lib/http/route';
import { reportCacheControl } from '@/lib/report/cache-control';

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
