import type { Inngest } from 'inngest';
import { serve } from 'inngest/next';
import type { NextRequest } from 'next/server';
import type { Db } from '@/db/client';
import type { JobFunction } from '@/inngest/define';
import { toInngestFunction } from '@/inngest/engines/inngest';
import { env, type Env } from '@/lib/env';

type Options = { functions: JobFunction[]; client: Inngest; getDb: () => Db; source?: Env };
type Method = 'GET' | 'POST' | 'PUT';

/**
 * The route handlers that Inngest calls. They are not there on the embedded engine, and in production they answer
 * nothing that is not signed: without a signing key, nothing at all.
 */
export function serveFunctions({ functions, client, getDb, source = env }: Options) {
  const production = source.NODE_ENV === 'production';
  const handlers = serve({
    client,
    functions: functions.map((definition) => toInngestFunction(definition, { client, getDb })),
    serveOrigin: source.PUBLIC_URL,
    enableUnauthedSync: !production,
  });
  const answer = (method: Method) => async (request: NextRequest) => {
    if (source.JOBS_ENGINE !== 'inngest') return Response.json({ message: 'Not found' }, { status: 404 });
    if (production && !source.INNGEST_SIGNING_KEY)
      return Response.json({ message: 'Unauthorized' }, { status: 401 });
    return handlers[method](request, undefined);
  };
  return { GET: answer('GET'), POST: answer('POST'), PUT: answer('PUT') };
}
