import { putMany } from '@/lib/datasets/change-many';
import { datasetPathSchema } from '@/lib/datasets/dataset-input';
import { selectionRequestSchema } from '@/lib/comments/selection';
import { readJson } from '@/lib/http/read-json';
import { route } from '@/lib/http/route';

const bodyMaxBytes = 16 * 1024;

export const POST = route(
  { scope: 'comentarios:gerir', params: datasetPathSchema },
  async ({ request, caller, params: { conjunto } }) => {
    const { filtros } = selectionRequestSchema.parse(await readJson(request, { maxBytes: bodyMaxBytes }));
    const entraram = await putMany({ selection: filtros, dataset: conjunto }, caller);
    return Response.json({ entraram });
  },
);
