import { z } from 'zod';
import { datasets } from '@/db/queries/dataset-items';
import { categories } from '@/lib/text/categories';

export const datasetSchema = z.enum(datasets, { error: 'use train ou gold' });

export const datasetPathSchema = z.object({ conjunto: datasetSchema });
export const datasetItemPathSchema = datasetPathSchema.extend({ id: z.uuid() });

export const datasetExportSchema = z.object({ formato: z.enum(['jsonl']).default('jsonl') });

export const wireDatasetItemSchema = z.object({ id: z.uuid(), conjunto: datasetSchema });

export const wireDatasetsSchema = z.object({
  conjuntos: z.array(
    z.object({
      conjunto: datasetSchema,
      total: z.int(),
      por_categoria: z.record(z.enum(categories), z.int()),
      suspensos: z.int().describe('Entraram, e hoje não têm um rótulo que valha: a revisão foi desfeita'),
    }),
  ),
});
