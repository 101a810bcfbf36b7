import { route } from '@/lib/http/route';
import { personPathSchema } from '@/lib/people/person-input';
import { renewLink } from '@/lib/people/renew-link';

export const POST = route({ scope: 'admin', params: personPathSchema }, async ({ caller, params: { id } }) =>
  Response.json(await renewLink(id, caller), { status: 201 }),
);
