import { createToken } from '@/lib/auth/tokens/create-token';
import { getTokenPage } from '@/lib/auth/tokens/list-tokens';
import { newTokenSchema, tokenSearchSchema } from '@/lib/auth/tokens/token-input';
import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';

const bodyMaxBytes = 16 * 1024;

export const GET = route({ scope: 'admin' }, async ({ request }) => {
  const search = tokenSearchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await getTokenPage(search));
});

export const POST = route({ scope: 'admin' }, async ({ request, caller }) => {
  const input = newTokenSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
  const token = await createToken(input, caller);
  return Response.json(token, { status: 201, headers: { location: `/api/tokens/${token.id}` } });
});
