import { requireToken } from '@/lib/auth/tokens/list-tokens';
import { revokeToken } from '@/lib/auth/tokens/revoke-token';
import { tokenPathSchema } from '@/lib/auth/tokens/token-input';
import { route } from '@/lib/http/route';

export const GET = route({ scope: 'admin', params: tokenPathSchema }, async ({ params: { id } }) =>
  Response.json(await requireToken(id)),
);

export const DELETE = route({ scope: 'admin', params: tokenPathSchema }, async ({ caller, params: { id } }) =>
  Response.json(await revokeToken(id, caller)),
);
