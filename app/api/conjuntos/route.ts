import { getDatasetCounts, toWireDatasets } from '@/lib/datasets/get-datasets';
import { route } from '@/lib/http/route';

export const GET = route({ scope: 'comentarios:gerir' }, async () =>
  Response.json(toWireDatasets(await getDatasetCounts())),
);
