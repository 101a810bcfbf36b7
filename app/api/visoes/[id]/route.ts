import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';
import { deleteView } from '@/lib/views/delete-view';
import { renameView } from '@/lib/views/rename-view';
import { viewNameSchema, viewPathSchema } from '@/lib/views/view-input';
import { viewerOfCaller } from '@/lib/views/viewer';
import { toWireView } from '@/lib/views/wire-view';

const bodyMaxBytes = 4 * 1024;

export const PATCH = route(
  { scope: 'comentarios:ler', params: viewPathSchema },
  async ({ request, caller, params: { id } }) => {
    const { nome } = viewNameSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
    const viewer = viewerOfCaller(caller);
    return Response.json(toWireView(await renameView({ id, name: nome }, viewer), viewer));
  },
);

export const DELETE = route(
  { scope: 'comentarios:ler', params: viewPathSchema },
  async ({ caller, params: { id } }) => {
    await deleteView(id, viewerOfCaller(caller));
    return new Response(null, { status: 204 });
  },
);
