import { ZodError } from 'zod';
import { AppError, ValidationError, type FieldError } from '@/lib/errors';
import { toFieldErrors } from '@/lib/http/to-field-errors';

export type Refusal = { kind: 'refused'; message: string; fields: FieldError[] };

/** What a sender can mend, in their language where `texts` knows the code; anything else is thrown on. */
export function toRefusal(error: unknown, texts: Record<string, string>): Refusal {
  const known = error instanceof ZodError ? new ValidationError(toFieldErrors(error)) : error;
  if (!(known instanceof AppError) || known.status >= 500) throw error;
  return { kind: 'refused', message: texts[known.code] ?? known.message, fields: known.fields };
}
