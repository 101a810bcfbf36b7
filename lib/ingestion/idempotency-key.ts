import type { IdempotencyKey } from '@/db/queries/idempotency';
import { ValidationError } from '@/lib/errors';

const printable = /^[\x21-\x7e]{1,255}$/;

/** The `Idempotency-Key` of a request, null without one. */
export function readIdempotencyKey(
  headers: Headers,
  { caller, bodyHash }: Omit<IdempotencyKey, 'key'>,
): IdempotencyKey | null {
  const key = headers.get('idempotency-key');
  if (key === null) return null;
  if (!printable.test(key))
    throw new ValidationError([
      { campo: 'Idempotency-Key', mensagem: 'deve ter de 1 a 255 caracteres visíveis, sem espaços' },
    ]);
  return { caller, key, bodyHash };
}
