import { nameKey } from '@/lib/text/fold';

const names: Record<string, string[]> = {
  texto: ['texto', 'text', 'content', 'comentario', 'comment', 'mensagem', 'message', 'review', 'conteudo'],
  id: ['id', 'uuid'],
  artista: ['artista', 'artist', 'banda'],
  album: ['album', 'disco', 'lancamento', 'release'],
  faixa: ['faixa', 'musica', 'track', 'song'],
  origem: ['origem', 'source', 'plataforma', 'canal'],
  autor: ['autor', 'author', 'usuario', 'user'],
  data: ['data', 'date', 'criado em', 'created at', 'data hora'],
  id_externo: ['id externo', 'external id', 'comment id', 'review id'],
};
const fieldOf = new Map(
  Object.entries(names).flatMap(([field, all]) => all.map((name) => [name, field] as const)),
);

/** The field of `POST /api/comentarios` that a column or key of a file stands for; null when it is none. */
export function toField(column: string): string | null {
  return fieldOf.get(nameKey(column)) ?? null;
}

/** A row of a file as a comment input; the first column of several with one meaning wins, empty cells are absent. */
export function toInput(row: Iterable<[string, unknown]>): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [column, value] of row) {
    const field = toField(column);
    if (field && !Object.hasOwn(input, field) && value !== '') input[field] = value;
  }
  return input;
}
