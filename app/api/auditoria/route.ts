import { getAuditPage } from '@/lib/audit/list-entries';
import { auditSearchSchema } from '@/lib/audit/search-params';
import { route } from '@/lib/http/route';

export const GET = route({ scope: 'admin' }, async ({ request }) => {
  const search = auditSearchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await getAuditPage(search));
});
