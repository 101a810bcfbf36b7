import { z } from 'zod';
import { guessField, uploadFields, type UploadField } from '@/lib/ingestion/upload/columns';

/** The field of each column; null where it is ignored. */
export type SuggestedMap = Map<string, UploadField | null>;
type Sample = {
  columns: string[];
  /** The first rows, cell by cell in the order of the columns. */
  rows: string[][];
};

const wishesSchema = z.record(z.string(), z.enum(uploadFields).nullable());

/** What a person chose for columns of these names before; nothing where it is unreadable. */
export function parseWishes(sent: string | undefined): Map<string, UploadField | null> {
  try {
    return new Map(Object.entries(wishesSchema.parse(JSON.parse(sent ?? '{}'))));
  } catch {
    return new Map();
  }
}

/**
 * Every column of a file with a field, no field twice: what was wished for first, then what the names say. A
 * column `id` whose values are no UUIDs is taken for the id that another system gave.
 */
export function suggestMap(sample: Sample, wishes: ReadonlyMap<string, UploadField | null>): SuggestedMap {
  const map: SuggestedMap = new Map(sample.columns.map((column) => [column, null]));
  const taken = new Set<UploadField>();
  const assign = (column: string, field: UploadField | null | undefined) => {
    if (!field || taken.has(field) || map.get(column)) return;
    map.set(column, field);
    taken.add(field);
  };
  for (const column of sample.columns) assign(column, wishes.get(column));
  for (const [index, column] of sample.columns.entries())
    if (!wishes.has(column))
      assign(
        column,
        guess(
          column,
          sample.rows.map((row) => row[index] ?? ''),
        ),
      );
  return map;
}

function guess(column: string, values: string[]): UploadField | null {
  const field = guessField(column);
  const isForeign = values.some((value) => value !== '' && !z.uuid().safeParse(value).success);
  return field === 'id' && isForeign ? 'id_externo' : field;
}
