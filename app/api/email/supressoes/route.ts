import { route } from '@/lib/http/route';
import { getSuppressionPage, suppressionSearchSchema } from '@/lib/mail/list-suppressions';

export const GET = route({ scope: 'stakeholders:gerir' }, async ({ request }) => {
  const search = suppressionSearchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await getSuppressionPage(search));
});
