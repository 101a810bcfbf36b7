import { readSelection } from '@/lib/comments/read-selection';
import { previewMany } from '@/lib/datasets/change-many';
import { datasetPathSchema } from '@/lib/datasets/dataset-input';
import { toWirePreview } from '@/lib/datasets/wire-preview';
import { route } from '@/lib/http/route';

export const POST = route(
  { scope: 'comentarios:gerir', params: datasetPathSchema },
  async ({ request, params: { conjunto } }) => {
    const selection = await readSelection(request);
    const preview = await previewMany({ selection, dataset: conjunto });
    return Response.json(await toWirePreview(preview));
  },
);
