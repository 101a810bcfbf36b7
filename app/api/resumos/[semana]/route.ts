import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { editSummary } from '@/lib/summary/edit-summary';
import { generateSummary } from '@/lib/summary/generate-summary';
import { requireSummary } from '@/lib/summary/require-summary';
import { summaryEditSchema, summaryPathSchema } from '@/lib/summary/summary-input';
import { toWireSummaryWithFacts } from '@/lib/summary/wire-summary';

const bodyMaxBytes = 64 * 1024;

export const GET = route(
  { scope: 'insights:perguntar', params: summaryPathSchema },
  async ({ params: { semana } }) => Response.json(toWireSummaryWithFacts(await requireSummary(semana))),
);

export const POST = route(
  { scope: 'resumos:gerir', params: summaryPathSchema },
  async ({ caller, params: { semana } }) => {
    const { isNew } = await generateSummary(semana, { actor: caller });
    const summary = toWireSummaryWithFacts(await requireSummary(semana));
    return Response.json(summary, {
      status: isNew ? 201 : 200,
      headers: { location: `/api/resumos/${semana}` },
    });
  },
);

export const PATCH = route(
  { scope: 'resumos:gerir', params: summaryPathSchema },
  async ({ request, caller, params: { semana } }) => {
    const { versao, textos } = summaryEditSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
    await editSummary({ week: semana, version: versao, texts: textos, actor: caller });
    return Response.json(toWireSummaryWithFacts(await requireSummary(semana)));
  },
);
