const alertsPath = '/painel/alertas';

/** The list with these parameters; what is absent is left out. */
export function alertsHref(params: Record<string, string | undefined>): string {
  const given = Object.entries(params).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const query = new URLSearchParams(given);
  return query.size > 0 ? `${alertsPath}?${query}` : alertsPath;
}
