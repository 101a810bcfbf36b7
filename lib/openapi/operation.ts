import { z } from 'zod';
import type { Scope } from '@/lib/auth/scopes';

export type Operation = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  summary: string;
  /** Absent where no bearer is asked for; of several, any. */
  scope?: Scope | readonly Scope[];
  query?: z.ZodObject;
  headers?: Record<string, string>;
  body?: { type: string; schema: z.ZodType };
  answers: Record<number, { description: string; schema?: z.ZodType }>;
};

/** A body in JSON. */
export const json = (schema: z.ZodType) => ({ type: 'application/json', schema });

/** The answer with one page of a list; it goes on at `proximo_cursor`. */
export const page = (name: string, item: z.ZodType) => ({
  description: 'Uma página',
  schema: z.object({ [name]: z.array(item), proximo_cursor: z.string().nullable() }),
});
