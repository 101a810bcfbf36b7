export const auditPath = '/painel/auditoria';

/** A query string as Next hands it over. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** `path` with these parameters, `changes` applied; what is empty is left out. */
export function withParams(
  path: string,
  params: SearchParams,
  changes: Record<string, string | undefined> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...params, ...changes }))
    if (typeof value === 'string' && value !== '') query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}
