import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { resendSummary } from '@/lib/summary/send-summary';
import { summaryPathSchema, summaryResendSchema } from '@/lib/summary/summary-input';

const bodyMaxBytes = 4 * 1024;

export const POST = route(
  { scope: 'resumos:gerir', params: summaryPathSchema },
  async ({ request, caller, params: { semana } }) => {
    const { leitor, repetir } = summaryResendSchema.parse(
      await readJson(request, { maxBytes: bodyMaxBytes }),
    );
    await resendSummary({ week: semana, stakeholderId: leitor, isRepeat: repetir, actor: caller });
    return new Response(null, { status: 202 });
  },
);
