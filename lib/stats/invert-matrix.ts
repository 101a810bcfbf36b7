type Matrix = readonly (readonly number[])[];

/** The inverse of a square matrix by Gauss–Jordan elimination with pivots; null where rows depend on each other. */
export function invertMatrix(matrix: Matrix): number[][] | null {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < size; column++) {
    const at = indexOfLargest(rows, column);
    const pivot = rows[at];
    const scale = pivot?.[column] ?? 0;
    if (!pivot || Math.abs(scale) < smallest) return null;
    rows[at] = rows[column] ?? pivot;
    const scaled = pivot.map((value) => value / scale);
    rows.forEach((row, i) => (rows[i] = i === column ? scaled : subtract(row, scaled, row[column] ?? 0)));
  }
  return rows.map((row) => row.slice(size));
}

const smallest = 1e-12;

function indexOfLargest(rows: Matrix, column: number): number {
  let best = column;
  for (let i = column + 1; i < rows.length; i++)
    if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = i;
  return best;
}

function subtract(row: readonly number[], other: readonly number[], times: number): number[] {
  return row.map((value, j) => value - times * (other[j] ?? 0));
}
