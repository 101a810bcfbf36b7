import { previewBulk } from '@/lib/bulk/preview-bulk';
import { toWirePreview } from '@/lib/bulk/wire-preview';
import { readSelection } from '@/lib/comments/read-selection';
import { route } from '@/lib/http/route';
import { taskScopes } from '@/lib/tasks/task-scopes';

export const POST = route({ scope: taskScopes.bulk_correction }, async ({ request }) => {
  const selection = await readSelection(request);
  return Response.json(await toWirePreview(await previewBulk(selection)));
});
