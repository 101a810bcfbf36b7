import { z } from 'zod';

/** A field of an address or a form that is sent empty is not there. */
export const blank = (value: unknown) => (value === '' ? undefined : value);

export const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional());
