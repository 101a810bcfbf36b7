import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { requireUndone } from '@/lib/review/require-saved';
import { requireReviewer } from '@/lib/review/reviewer';
import { undoReview } from '@/lib/review/undo-review';
import { undoRequestSchema } from '@/lib/review/wire-review';

const bodyMaxBytes = 16 * 1024;

export const POST = route({ scope: 'comentarios:escrever' }, async ({ request, caller }) => {
  const reviewer = requireReviewer(caller);
  const { id } = undoRequestSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
  return Response.json({ id: requireUndone(await undoReview({ reviewer, commentId: id })) });
});
