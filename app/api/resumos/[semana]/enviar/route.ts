import { route } from '@/lib/http/route';
import { requireSummary } from '@/lib/summary/require-summary';
import { sendSummary } from '@/lib/summary/send-summary';
import { summaryPathSchema } from '@/lib/summary/summary-input';
import { toWireSummary } from '@/lib/summary/wire-summary';

export const POST = route(
  { scope: 'resumos:gerir', params: summaryPathSchema },
  async ({ caller, params: { semana } }) => {
    await sendSummary(semana, caller);
    return Response.json(toWireSummary(await requireSummary(semana)), { status: 202 });
  },
);
