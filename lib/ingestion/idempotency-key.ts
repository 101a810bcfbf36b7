import { createHash } from 'node:crypto';
import type { IdempotencyKey } from '@/db/queries/idempotency';
import { ValidationError } from '@/lib/errors';

const printable = /^[\x21-\x7e]{1,255}$/;

/** The `Idempotency-Key` of a request, null without one. `body` is what tells a repeat from another request. */
export function readIdempotencyKey(
  headers: Headers,
  { caller, body }: { caller: string; body: unknown },
): IdempotencyKey | null {
  const key = headers.get('idempotency-key');
  if (key === null) return null;
  if (!printable.test(key))
    throw new ValidationError([
      { campo: 'Idempotency-Key', mensagem: 'deve ter de 1 a 255 caracteres visíveis, sem espaços' },
    ]);
  const bodyHash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  return { caller, key, bodyHash };
}
