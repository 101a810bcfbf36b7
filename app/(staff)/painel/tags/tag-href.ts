export const tagsPath = '/painel/tags';

export function tagHref(code: string): string {
  return `${tagsPath}/${encodeURIComponent(code)}`;
}

/** The list of comments that say this, word by word. */
export function phraseHref(phrase: string): string {
  return `/painel/comentarios?q=${encodeURIComponent(`"${phrase}"`)}`;
}

/** The list of comments with this tag. */
export function commentsHref(code: string): string {
  return `/painel/comentarios?tag=${encodeURIComponent(code)}`;
}
