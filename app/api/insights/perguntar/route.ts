import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { askQuestion } from '@/lib/insights/answer-question';
import { chooseLocale } from '@/lib/insights/choose-locale';
import { questionInputSchema } from '@/lib/insights/question-input';

const bodyMaxBytes = 16 * 1024;

export const POST = route({ scope: 'insights:perguntar' }, async ({ request, caller }) => {
  const input = questionInputSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
  const locale = input.idioma ?? chooseLocale(request.headers.get('accept-language'));
  return Response.json(await askQuestion({ text: input.pergunta, locale, askedBy: caller.key }));
});
