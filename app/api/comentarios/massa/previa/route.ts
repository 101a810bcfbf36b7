import { previewBulk } from '@/lib/bulk/preview-bulk';
import { toWirePreview } from '@/lib/bulk/wire-preview';
import { selectionRequestSchema } from '@/lib/comments/selection';
import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { taskScopes } from '@/lib/tasks/task-scopes';

const bodyMaxBytes = 16 * 1024;

export const POST = route({ scope: taskScopes.bulk_correction }, async ({ request }) => {
  const { filtros } = selectionRequestSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
  return Response.json(await toWirePreview(await previewBulk(filtros)));
});
