import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { changePerson } from '@/lib/people/change-person';
import { requirePerson } from '@/lib/people/list-people';
import { personChangeSchema, personPathSchema } from '@/lib/people/person-input';

const bodyMaxBytes = 16 * 1024;

export const GET = route({ scope: 'admin', params: personPathSchema }, async ({ params: { id } }) =>
  Response.json(await requirePerson(id)),
);

export const PATCH = route(
  { scope: 'admin', params: personPathSchema },
  async ({ request, caller, params: { id } }) => {
    const change = personChangeSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
    await changePerson(id, change, caller);
    return Response.json(await requirePerson(id));
  },
);
