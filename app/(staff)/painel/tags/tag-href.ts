export const tagsPath = '/painel/tags';

export function tagHref(code: string): string {
  return `${tagsPath}/${encodeURIComponent(code)}`;
}

/** The list of comments with this tag. */
export function commentsHref(code: string): string {
  return `/painel/comentarios?tag=${encodeURIComponent(code)}`;
}
