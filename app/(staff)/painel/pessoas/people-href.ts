export const peoplePath = '/painel/pessoas';

export function personHref(id: string): string {
  return `${peoplePath}/${id}`;
}

/** What somebody did, or what was done to them. */
export function auditHref(filter: 'ator' | 'assunto', key: string): string {
  return `/painel/auditoria?${new URLSearchParams({ [filter]: key })}`;
}
