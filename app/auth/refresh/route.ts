import { readBearer } from '@/lib/auth/bearer';
import { refreshRequestSchema } from '@/lib/auth/credentials';
import { rotateTokenPair } from '@/lib/auth/token-pair';
import { UnauthorizedError } from '@/lib/errors';
import { readJson } from '@/lib/http/read-json';
import { publicRoute } from '@/lib/http/route';

export const POST = publicRoute(async ({ request }) => {
  const pair = await rotateTokenPair(await readRefreshToken(request));
  if (!pair) throw new UnauthorizedError('O refresh token não vale mais. Entre de novo.');
  return Response.json(pair);
});

async function readRefreshToken(request: Request): Promise<string> {
  const { headers } = request;
  if (headers.has('authorization') || !headers.has('content-type')) return readBearer(request);
  const body = refreshRequestSchema.parse(await readJson(request, { maxBytes: 16 * 1024 }));
  return body.refresh_token;
}
