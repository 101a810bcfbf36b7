import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { requireSummary } from '@/lib/summary/require-summary';
import { sendSummary } from '@/lib/summary/send-summary';
import { summaryPathSchema, summaryVersionSchema } from '@/lib/summary/summary-input';
import { toWireSummary } from '@/lib/summary/wire-summary';

const bodyMaxBytes = 4 * 1024;

export const POST = route(
  { scope: 'resumos:gerir', params: summaryPathSchema },
  async ({ request, caller, params: { semana } }) => {
    const { versao: version } = summaryVersionSchema.parse(
      await readJson(request, { maxBytes: bodyMaxBytes }),
    );
    await sendSummary(semana, caller, { version });
    return Response.json(toWireSummary(await requireSummary(semana)), { status: 202 });
  },
);
