import { AppError, ValidationError, type FieldError } from '@/lib/errors';
import { defaultSource, parseComment, type CommentInput } from '@/lib/ingestion/comment-input';

const listMaxItems = 10_000;

/** An object or a list, taken whole or not at all: the error names every bad index. */
export function parseComments(body: unknown, now: Date): CommentInput[] {
  const items = Array.isArray(body) ? body : [body];
  if (items.length === 0)
    throw new ValidationError([{ campo: 'comentarios', mensagem: 'a lista está vazia' }]);
  if (items.length > listMaxItems)
    throw new AppError({
      code: 'lista_grande_demais',
      status: 413,
      message: `A lista passa de ${listMaxItems} comentários; envie em partes ou como arquivo.`,
    });
  const comments: CommentInput[] = [];
  const errors: FieldError[] = [];
  const seen = new SeenKeys();
  items.forEach((item, index) => {
    const parsed = parseComment(item, now);
    const found = parsed.ok ? seen.add(parsed.comment) : parsed.errors;
    if (parsed.ok) comments.push(parsed.comment);
    errors.push(...found.map((error) => (Array.isArray(body) ? { ...error, indice: index } : error)));
  });
  if (errors.length > 0) throw new ValidationError(errors);
  return comments;
}

/** Finds ids that come twice in one request: which text would win is anyone's guess, so neither does. */
export class SeenKeys {
  private readonly keys = new Set<string>();

  add({ id, origem, id_externo: externalId }: CommentInput): FieldError[] {
    const keys = [
      ...(id ? [{ campo: 'id', key: id }] : []),
      ...(externalId
        ? [{ campo: 'id_externo', key: JSON.stringify([origem ?? defaultSource, externalId]) }]
        : []),
    ];
    const repeated = keys.filter(({ key }) => this.keys.has(key));
    for (const { key } of keys) this.keys.add(key);
    return repeated.map(({ campo }) => ({ campo, mensagem: 'repetido no mesmo envio' }));
  }
}
