import { datasetExportSchema, datasetPathSchema } from '@/lib/datasets/dataset-input';
import { exportDataset } from '@/lib/datasets/export-dataset';
import { route } from '@/lib/http/route';

export const GET = route(
  { scope: 'comentarios:gerir', session: true, params: datasetPathSchema },
  async ({ request, caller, params: { conjunto } }) => {
    datasetExportSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    return exportDataset(conjunto, { actor: caller, signal: request.signal });
  },
);
