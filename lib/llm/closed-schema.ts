import { jsonSchema, zodSchema, type Schema } from 'ai';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';

/**
 * The schema as the SDK takes it, closed whatever its objects say: an answer that parsing would change, by dropping
 * a key for one, is refused. So `schema` may not transform, coerce or default.
 */
export function closeSchema<Output>(schema: z.ZodType<Output>): Schema<Output> {
  return jsonSchema<Output>(() => zodSchema(schema).jsonSchema, {
    validate: (value) => {
      const parsed = schema.safeParse(value);
      if (!parsed.success) return { success: false, error: parsed.error };
      if (isDeepStrictEqual(value, parsed.data)) return { success: true, value: parsed.data };
      return { success: false, error: new Error('The answer holds more than the schema names.') };
    },
  });
}
