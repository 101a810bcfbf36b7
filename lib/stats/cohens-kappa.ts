/** Counts of items by two labels: `table[i][j]` were called `i` by the first and `j` by the second. */
export type LabelTable = readonly (readonly number[])[];

export type Agreement = {
  n: number;
  /** The share on which both said the same; null without items. */
  observed: number | null;
  /** Null without items, and where both always say one and the same label: chance explains all there is. */
  kappa: number | null;
};

/**
 * Cohen's κ = (pₒ − pₑ) / (1 − pₑ): agreement beyond what chance gives. pₒ = Σ nᵢᵢ / n, pₑ = Σ nᵢ₊ · n₊ᵢ / n², where
 * nᵢ₊ and n₊ᵢ are how often the first and the second said `i` (Cohen 1960).
 */
export function cohensKappa(table: LabelTable): Agreement {
  const rows = table.map(sum);
  const n = sum(rows);
  if (n === 0) return { n, observed: null, kappa: null };
  const observed = sum(table.map((row, i) => row[i] ?? 0)) / n;
  const expected = sum(rows.map((total, i) => total * sum(table.map((row) => row[i] ?? 0)))) / n ** 2;
  return { n, observed, kappa: expected === 1 ? null : (observed - expected) / (1 - expected) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
