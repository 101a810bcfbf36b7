import type { ReviewSearch } from '@/lib/review/review-search';

export const reviewPath = '/painel/revisao';
export const disputesPath = `${reviewPath}/desempates`;
export const agreementPath = `${reviewPath}/concordancia`;

/** The part of the queue that `search` means, with `currentId` open. */
export function reviewHref(
  search: ReviewSearch,
  extra: { atual?: string | null; aviso?: string } = {},
): string {
  const { ordem, ...filters } = search;
  const query = new URLSearchParams(ordem === 'incerteza' ? {} : { ordem });
  for (const [name, value] of Object.entries({ ...filters, ...extra })) if (value) query.set(name, value);
  return query.size > 0 ? `${reviewPath}?${query}` : reviewPath;
}
