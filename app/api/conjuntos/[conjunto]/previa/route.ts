import { selectionRequestSchema } from '@/lib/comments/selection';
import { previewMany } from '@/lib/datasets/change-many';
import { datasetPathSchema } from '@/lib/datasets/dataset-input';
import { toWirePreview } from '@/lib/datasets/wire-preview';
import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';

const bodyMaxBytes = 16 * 1024;

export const POST = route(
  { scope: 'comentarios:gerir', params: datasetPathSchema },
  async ({ request, params: { conjunto } }) => {
    const { filtros } = selectionRequestSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
    const preview = await previewMany({ selection: filtros, dataset: conjunto });
    return Response.json(await toWirePreview(preview));
  },
);
