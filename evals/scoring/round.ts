/** Four decimals: what a report can show and a difference of machines cannot change. */
export function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
