import * as z from 'zod/mini';

const key = 'upload-columns';
/** The field of a column by its name; null for one that is to be ignored. */
const wishesSchema = z.record(z.string(), z.nullable(z.string()));
export type ColumnWishes = z.infer<typeof wishesSchema>;

/** What was chosen for columns of these names in this session of the browser. */
export function recallWishes(): ColumnWishes {
  try {
    return wishesSchema.parse(JSON.parse(sessionStorage.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
}

export function rememberWishes(wishes: ColumnWishes): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ ...recallWishes(), ...wishes }));
  } catch {
    // No storage, or a full one: the choice holds for this file only.
  }
}
