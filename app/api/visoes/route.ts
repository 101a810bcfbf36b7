import { getDatabase } from '@/db/client';
import { listViewsSeenBy } from '@/db/queries/saved-views';
import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { createView } from '@/lib/views/create-view';
import { newViewSchema } from '@/lib/views/view-input';
import { viewerOfCaller } from '@/lib/views/viewer';
import { toWireView } from '@/lib/views/wire-view';

const bodyMaxBytes = 16 * 1024;

export const GET = route({ scope: 'comentarios:ler' }, async ({ caller }) => {
  const viewer = viewerOfCaller(caller);
  const views = await listViewsSeenBy(getDatabase(), viewer.userId);
  return Response.json({ visoes: views.map((view) => toWireView(view, viewer)) });
});

export const POST = route({ scope: 'comentarios:ler' }, async ({ request, caller }) => {
  const input = newViewSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
  const viewer = viewerOfCaller(caller);
  const view = await createView(input, viewer);
  return Response.json(toWireView(view, viewer), { status: 201 });
});
