import { loginRequestSchema } from '@/lib/auth/credentials';
import { issueTokenPair } from '@/lib/auth/token-pair';
import { verifyCredentials } from '@/lib/auth/verify-credentials';
import { UnauthorizedError } from '@/lib/errors';
import { clientAddress } from '@/lib/http/client-address';
import { readJson } from '@/lib/http/read-json';
import { publicRoute } from '@/lib/http/route';

export const POST = publicRoute(async ({ request }) => {
  const credentials = loginRequestSchema.parse(await readJson(request, { maxBytes: 16 * 1024 }));
  const address = clientAddress(request.headers);
  const user = await verifyCredentials({ ...credentials, address });
  if (!user) throw new UnauthorizedError('E-mail ou senha incorretos.');
  return Response.json(await issueTokenPair(user));
});
