import { z } from 'zod';
import type { DatasetItem } from '@/db/queries/dataset-items';
import { maskPersonalData } from '@/lib/privacy/mask-personal-data';
import { categories } from '@/lib/text/categories';

/** One comment of a data set, in the form of the corpus. */
export const datasetLineSchema = z.object({
  id: z.string(),
  texto: z.string().describe('Com os dados pessoais mascarados'),
  categoria: z.enum(categories),
  tags: z.array(z.string()),
  artista: z.string().optional(),
  origem: z.string(),
});
export type DatasetLine = z.infer<typeof datasetLineSchema>;

/** Null where there is no text or label any more. */
export function toDatasetLine({ id, text, category, tags, artist, source }: DatasetItem): DatasetLine | null {
  if (text === null || category === null) return null;
  return {
    id,
    texto: maskPersonalData(text).text,
    categoria: category,
    tags,
    ...(artist !== null && { artista: artist }),
    origem: source,
  };
}
