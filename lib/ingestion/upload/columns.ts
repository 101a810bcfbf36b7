import { nameKey } from '@/lib/text/fold';

/** What a column of a file may be, as `POST /api/comentarios` names it. */
export const uploadFields = [
  'texto',
  'artista',
  'album',
  'faixa',
  'origem',
  'autor',
  'data',
  'id_externo',
  'id',
] as const;
export type UploadField = (typeof uploadFields)[number];
/** The field of each column that is read; the others are ignored. */
export type ColumnMap = ReadonlyMap<string, UploadField>;

const names: Record<UploadField, string[]> = {
  texto: [
    ...[
      'texto',
      'text',
      'comentario',
      'comentarios',
      'comment',
      'comments',
      'content',
      'conteudo',
      'mensagem',
    ],
    ...[
      'message',
      'review',
      'resenha',
      'body',
      'opiniao',
      'feedback',
      'depoimento',
      'descricao',
      'description',
    ],
    ...['texto do comentario', 'comment text', 'comentario texto', 'tweet', 'post'],
  ],
  artista: ['artista', 'artist', 'banda', 'band', 'cantor', 'cantora', 'artist name', 'nome do artista'],
  album: ['album', 'disco', 'lancamento', 'release', 'clipe', 'show', 'album title', 'album name'],
  faixa: ['faixa', 'musica', 'track', 'song', 'cancao', 'track name', 'song title'],
  origem: ['origem', 'source', 'plataforma', 'platform', 'canal', 'channel', 'rede', 'rede social', 'fonte'],
  autor: [
    ...['autor', 'autora', 'author', 'usuario', 'user', 'username', 'user name', 'author name', 'perfil'],
    ...['nome do autor', 'nome do usuario', 'handle', 'from'],
  ],
  data: [
    ...['data', 'date', 'criado em', 'created at', 'data hora', 'data e hora', 'datetime', 'timestamp'],
    ...['publicado em', 'published at', 'posted at', 'data do comentario', 'comment date', 'quando'],
  ],
  id_externo: [
    'id externo',
    'external id',
    'comment id',
    'review id',
    'id do comentario',
    'post id',
    'tweet id',
  ],
  id: ['id', 'uuid'],
};
const fieldOf = new Map(uploadFields.flatMap((field) => names[field].map((name) => [name, field] as const)));

/** The field that a column's name, or the key of an object, stands for; null when it is none. */
export function guessField(column: string): UploadField | null {
  return fieldOf.get(nameKey(column)) ?? null;
}

/** How columns are read: by the map where there is one, else by their names. Remembers what it has seen. */
export function createFieldReader(map: ColumnMap | undefined): (column: string) => UploadField | null {
  const seen = new Map<string, UploadField | null>();
  return (column) => {
    if (map) return map.get(column) ?? null;
    const known = seen.get(column);
    if (known !== undefined) return known;
    const field = guessField(column);
    if (seen.size < 1_000) seen.set(column, field); // objects may bring ever new keys
    return field;
  };
}

/** A row of a file as a comment input; the first column of several with one meaning wins, empty cells are absent. */
export function toInput(
  row: Iterable<[string, unknown]>,
  readField: (column: string) => UploadField | null,
): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [column, value] of row) {
    const field = readField(column);
    if (field && !Object.hasOwn(input, field) && value !== '') input[field] = value;
  }
  return input;
}
