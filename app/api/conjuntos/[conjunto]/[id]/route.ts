import { putItem, takeItem } from '@/lib/datasets/change-item';
import { datasetItemPathSchema } from '@/lib/datasets/dataset-input';
import { route } from '@/lib/http/route';

export const PUT = route(
  { scope: 'comentarios:gerir', params: datasetItemPathSchema },
  async ({ caller, params: { conjunto, id } }) => {
    const isNew = await putItem({ id, dataset: conjunto }, caller);
    return Response.json({ id, conjunto }, { status: isNew ? 201 : 200 });
  },
);

export const DELETE = route(
  { scope: 'comentarios:gerir', params: datasetItemPathSchema },
  async ({ caller, params: { conjunto, id } }) => {
    await takeItem({ id, dataset: conjunto }, caller);
    return new Response(null, { status: 204 });
  },
);
