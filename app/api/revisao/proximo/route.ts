import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { requireReviewer } from '@/lib/review/reviewer';
import { takeWork } from '@/lib/review/take-work';
import { nextRequestSchema, toWireWork } from '@/lib/review/wire-review';

const bodyMaxBytes = 16 * 1024;

export const POST = route({ scope: 'comentarios:escrever' }, async ({ request, caller }) => {
  const { id } = requireReviewer(caller);
  const body = await readJson(request, { maxBytes: bodyMaxBytes });
  const { quantos, ...search } = nextRequestSchema.parse(body);
  return Response.json(toWireWork(await takeWork({ userId: id, search, want: quantos })));
});
