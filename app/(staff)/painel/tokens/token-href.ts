export const tokensPath = '/painel/tokens';

export function tokenHref(id: string): string {
  return `${tokensPath}/${id}`;
}
