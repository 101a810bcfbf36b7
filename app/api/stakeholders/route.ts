import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { addStakeholder } from '@/lib/stakeholders/add-stakeholder';
import { getStakeholderPage } from '@/lib/stakeholders/list-stakeholders';
import { newStakeholderSchema, stakeholderSearchSchema } from '@/lib/stakeholders/stakeholder-input';

const bodyMaxBytes = 16 * 1024;

export const GET = route({ scope: 'stakeholders:gerir' }, async ({ request }) => {
  const search = stakeholderSearchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await getStakeholderPage(search));
});

export const POST = route({ scope: 'stakeholders:gerir' }, async ({ request, caller }) => {
  const input = newStakeholderSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
  const stakeholder = await addStakeholder(input, caller);
  const location = `/api/stakeholders/${stakeholder.id}`;
  return Response.json(stakeholder, { status: 201, headers: { location } });
});
