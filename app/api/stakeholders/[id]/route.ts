import { route } from '@/lib/http/route';
import { requireStakeholder } from '@/lib/stakeholders/list-stakeholders';
import { removeStakeholder } from '@/lib/stakeholders/remove-stakeholder';
import { stakeholderPathSchema as params } from '@/lib/stakeholders/stakeholder-input';

export const GET = route({ scope: 'stakeholders:gerir', params }, async ({ params: { id } }) =>
  Response.json(await requireStakeholder(id)),
);

export const DELETE = route({ scope: 'stakeholders:gerir', params }, async ({ caller, params: { id } }) => {
  await removeStakeholder(id, caller);
  return new Response(null, { status: 204 });
});
