import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { invitePerson } from '@/lib/people/invite-person';
import { getPeoplePage } from '@/lib/people/list-people';
import { newPersonSchema, personSearchSchema } from '@/lib/people/person-input';

const bodyMaxBytes = 16 * 1024;

export const GET = route({ scope: 'admin' }, async ({ request }) => {
  const search = personSearchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await getPeoplePage(search));
});

export const POST = route({ scope: 'admin' }, async ({ request, caller }) => {
  const input = newPersonSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
  const person = await invitePerson(input, caller);
  return Response.json(person, { status: 201, headers: { location: `/api/usuarios/${person.id}` } });
});
