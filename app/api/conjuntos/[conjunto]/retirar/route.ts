import { takeMany } from '@/lib/datasets/change-many';
import { datasetPathSchema } from '@/lib/datasets/dataset-input';
import { readSelection } from '@/lib/comments/read-selection';
import { route } from '@/lib/http/route';

export const POST = route(
  { scope: 'comentarios:gerir', params: datasetPathSchema },
  async ({ request, caller, params: { conjunto } }) => {
    const selection = await readSelection(request);
    const sairam = await takeMany({ selection, dataset: conjunto }, caller);
    return Response.json({ sairam });
  },
);
