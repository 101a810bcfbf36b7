import { z, type ZodError } from 'zod';
import type { FieldError } from '@/lib/errors';

// What zod says about a field goes to the wire, and the wire speaks Portuguese.
z.config(z.locales.pt());

/** The issues of an input; in a list the first part of a path is the item's index. */
export function toFieldErrors(error: ZodError): FieldError[] {
  return error.issues.map(({ path: [first, ...rest], message }) => {
    if (typeof first === 'number') return { campo: nameOf(rest), indice: first, mensagem: message };
    return { campo: nameOf(first === undefined ? [] : [first, ...rest]), mensagem: message };
  });
}

/** `mensagens.2.conteudo`; the input as a whole is `corpo`. */
const nameOf = (path: PropertyKey[]) => path.map(String).join('.') || 'corpo';
