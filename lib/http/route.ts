import type { z } from 'zod';
import { authenticate, type Caller } from '@/lib/auth/authenticate';
import { requireScope } from '@/lib/auth/require-scope';
import type { Scope } from '@/lib/auth/scopes';
import { NotFoundError } from '@/lib/errors';
import { problem } from '@/lib/http/problem';
import { requestIdOf } from '@/lib/http/request-id';

type Options = {
  /** Of several, any opens the route: which is needed depends on what is asked for. */
  scope: Scope | readonly Scope[];
  /** Also take the staff session, for same-origin GET: reads that pages make. */
  session?: boolean;
};
type Exchange = { request: Request; requestId: string };
type Answer = Response | Promise<Response>;
type Context = { params: Promise<unknown> };
type RouteHandler = (request: Request, context?: Context) => Promise<Response>;

/**
 * A route of the API: authenticates, checks the scope, parses the path's parameters (404 when they do not
 * fit), answers errors as problems and names the request in `x-request-id`.
 */
export function route(
  options: Options,
  handler: (input: Exchange & { caller: Caller; params: undefined }) => Answer,
): RouteHandler;
export function route<P>(
  options: Options & { params: z.ZodType<P> },
  handler: (input: Exchange & { caller: Caller; params: P }) => Answer,
): RouteHandler;
export function route<P>(
  { scope, session, params: schema }: Options & { params?: z.ZodType<P> },
  handler: (input: Exchange & { caller: Caller; params: P | undefined }) => Answer,
): RouteHandler {
  return publicRoute(async ({ request, requestId, context }) => {
    const caller = await authenticate(request, { session });
    requireScope(caller, ...[scope].flat());
    const params = schema && parseParams(schema, await context?.params);
    return handler({ request, requestId, caller, params });
  });
}

/** The same without a caller: for sign-in, health and what is public. */
export function publicRoute(handler: (input: Exchange & { context?: Context }) => Answer): RouteHandler {
  return async (request, context) => {
    const requestId = requestIdOf(request);
    const isHead = request.method === 'HEAD';
    const given = await answer(requestId, async () => {
      const response = await handler({ request, requestId, context });
      if (isHead) await response.body?.cancel(); // Next drops it as it is, and what fills it would wait for a reader
      return response;
    });
    const response = given.body && !isHead ? given : new Response(null, given); // the headers of a redirect cannot be set
    response.headers.set('x-request-id', requestId);
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
    return response;
  };
}

async function answer(requestId: string, work: () => Answer): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    return problem(error, requestId);
  }
}

function parseParams<P>(schema: z.ZodType<P>, params: unknown): P {
  const parsed = schema.safeParse(params);
  if (parsed.success) return parsed.data;
  throw new NotFoundError();
}
