import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { approveSummary } from '@/lib/summary/approve-summary';
import { requireSummary } from '@/lib/summary/require-summary';
import { summaryPathSchema, summaryVersionSchema } from '@/lib/summary/summary-input';
import { toWireSummary } from '@/lib/summary/wire-summary';

const bodyMaxBytes = 4 * 1024;

export const POST = route(
  { scope: 'resumos:gerir', params: summaryPathSchema },
  async ({ request, caller, params: { semana } }) => {
    const { versao } = summaryVersionSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
    await approveSummary({ week: semana, version: versao, actor: caller });
    return Response.json(toWireSummary(await requireSummary(semana)));
  },
);
