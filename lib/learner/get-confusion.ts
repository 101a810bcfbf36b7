import { z } from 'zod';
import file from '@/lib/learner/models/category.confusion.json';
import { categories } from '@/lib/text/categories';

const matrixSchema = z
  .array(z.array(z.int().nonnegative()).length(categories.length))
  .length(categories.length);

/**
 * The answers of each version on the locked test split, in the order of `categories`: rows are what a comment is,
 * columns what it was called. Versions stay after the next is trained: old comments bear them.
 */
export const confusionsSchema = z.record(
  z.string(),
  z.strictObject({
    /** Answers that no person is asked about. */
    sure: matrixSchema,
    /** Answers below the model's threshold of review. */
    doubtful: matrixSchema,
  }),
);

export type Confusions = z.infer<typeof confusionsSchema>;

let loaded: Confusions | null = null;

/**
 * Test comments by what they are (rows) and what this version of a model calls them (columns), in the order of
 * `categories`; null for a version that was never measured, as every language model.
 *
 * @param modelVersion as decisions name it
 * @param answers `sure` where people decided all that were in doubt: what is left then errs less
 */
export function getConfusion(modelVersion: string, answers: 'all' | 'sure' = 'all'): number[][] | null {
  loaded ??= confusionsSchema.parse(file);
  const measured = Object.hasOwn(loaded, modelVersion) ? loaded[modelVersion] : null;
  if (!measured) return null;
  const { sure, doubtful } = measured;
  return answers === 'sure'
    ? sure
    : sure.map((row, t) => row.map((count, j) => count + (doubtful[t]?.[j] ?? 0)));
}
