/** Coefficients of r⁰, r¹, r², … */
export type Polynomial = readonly number[];

export function add(first: Polynomial, second: Polynomial): Polynomial {
  const length = Math.max(first.length, second.length);
  return Array.from({ length }, (_, i) => (first[i] ?? 0) + (second[i] ?? 0));
}

export function multiply(first: Polynomial, second: Polynomial): Polynomial {
  const product = Array<number>(first.length + second.length - 1).fill(0);
  first.forEach((value, i) =>
    second.forEach((other, j) => (product[i + j] = (product[i + j] ?? 0) + value * other)),
  );
  return product;
}

export function scale(polynomial: Polynomial, factor: number): Polynomial {
  return polynomial.map((value) => value * factor);
}

export function evaluate(polynomial: Polynomial, r: number): number {
  return polynomial.reduceRight((value, coefficient) => value * r + coefficient, 0);
}
