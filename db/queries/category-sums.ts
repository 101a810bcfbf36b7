import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { categories, opinions, type Category } from '@/lib/text/categories';

/** Of rollups that count by category: what their columns add up to. */

const comments = z.number();
export const countsRow = z.object({
  elogio: comments,
  critica: comments,
  sugestao: comments,
  duvida: comments,
  spam: comments,
} satisfies Record<Category, unknown>);

export const dayRow = countsRow
  .extend({ day: z.string() })
  .transform(({ day, ...counts }) => ({ day, counts }));

/** A column for each of `names`, called by it; nought where there is no row. */
export function sumsOf(names: readonly Category[]) {
  return sql.raw(names.map((name) => `coalesce(sum(${name}), 0)::int as ${name}`).join(', '));
}

export const sums = sumsOf(categories);
export const sumOfAll = sumOf(categories);
export const sumOfOpinions = sumOf(opinions);
/** Of a row. */
export const allOpinions = sql.raw(opinions.join(' + '));

/** All of `names` together. */
function sumOf(names: readonly Category[]) {
  return sql.raw(`coalesce(sum(${names.join(' + ')}), 0)::int`);
}
