import { route } from '@/lib/http/route';
import { getSummaryPage } from '@/lib/summary/list-summaries';
import { summarySearchSchema } from '@/lib/summary/summary-input';

export const GET = route({ scope: 'insights:perguntar' }, async ({ request }) => {
  const search = summarySearchSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await getSummaryPage(search));
});
