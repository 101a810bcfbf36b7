import { bulkChangeSchema, type BulkChange } from '@/lib/bulk/bulk-input';
import { listPath, type SearchParams } from '../search-href';

export const bulkPath = `${listPath}/correcao`;
export const bulkTasksPath = `${bulkPath}/andamento`;

/** The change in an address or form, under names that no filter has: `none` says nothing, `invalid` cannot be done. */
export function changeOf(params: SearchParams): BulkChange | 'none' | 'invalid' {
  const text = (name: string) => [params[name]].flat()[0]?.trim() ?? '';
  const list = (name: string) => [params[name]].flat().filter((code) => code !== undefined && code !== '');
  const said = {
    categoria: text('nova_categoria') || undefined,
    adicionar_tags: orAbsent(list('mais_tags')),
    remover_tags: orAbsent(list('menos_tags')),
    artista: text('sem_artista') ? null : text('novo_artista') || undefined,
    album: text('sem_album') ? null : text('novo_album') || undefined,
  };
  if (Object.values(said).every((value) => value === undefined)) return 'none';
  const parsed = bulkChangeSchema.safeParse({ ...said, nota: text('nota') || undefined });
  return parsed.success ? parsed.data : 'invalid';
}

/** The other way: the fields that a form sends for a change. */
export function fieldsOf(change: BulkChange): [name: string, value: string][] {
  const { categoria, adicionar_tags = [], remover_tags = [], artista, album, nota } = change;
  const fields: [string, string | undefined][] = [
    ['nova_categoria', categoria],
    ...adicionar_tags.map((code): [string, string] => ['mais_tags', code]),
    ...remover_tags.map((code): [string, string] => ['menos_tags', code]),
    artista === null ? ['sem_artista', '1'] : ['novo_artista', artista],
    album === null ? ['sem_album', '1'] : ['novo_album', album],
    ['nota', nota],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

function orAbsent<T>(items: T[]): T[] | undefined {
  return items.length > 0 ? items : undefined;
}
