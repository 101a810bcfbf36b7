export const emailsPath = '/painel/emails';
export const suppressedPath = `${emailsPath}/suprimidos`;

export function emailHref(id: string): string {
  return `${emailsPath}/${id}`;
}

export function emailsHref(query: Record<string, string | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length === 0 ? emailsPath : `${emailsPath}?${new URLSearchParams(given)}`;
}
