import { route } from '@/lib/http/route';
import { deleteView } from '@/lib/views/delete-view';
import { viewPathSchema } from '@/lib/views/view-input';
import { viewerOfCaller } from '@/lib/views/viewer';

export const DELETE = route(
  { scope: 'comentarios:ler', params: viewPathSchema },
  async ({ caller, params: { id } }) => {
    await deleteView(id, viewerOfCaller(caller));
    return new Response(null, { status: 204 });
  },
);
