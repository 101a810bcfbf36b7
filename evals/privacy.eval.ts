import { maskPersonalData } from '@/lib/privacy/mask-personal-data';
import { readPrivacyCases, type PrivacyCase } from '@/evals/read-cases';
import { round } from '@/evals/scoring/round';

type Failure = { id: string; expected: string; got: string };
type Part = { cases: number; accuracy: number; failures: Failure[] };
export type PrivacyReport = Part & { controls: Part };

/** Masking must give every text exactly as written down; `controls` are numbers that are nobody's. */
export function evaluatePrivacy(cases: readonly PrivacyCase[] = readPrivacyCases()): PrivacyReport {
  const isControl = ({ texto, esperado }: PrivacyCase) => texto === esperado;
  return {
    ...scoreCases(cases.filter((item) => !isControl(item))),
    controls: scoreCases(cases.filter(isControl)),
  };
}

function scoreCases(cases: readonly PrivacyCase[]): Part {
  const failures = cases.flatMap(({ id, texto, esperado: expected }) => {
    const got = maskPersonalData(texto).text;
    return got === expected ? [] : [{ id, expected, got }];
  });
  const accuracy = round(1 - failures.length / Math.max(1, cases.length));
  return { cases: cases.length, accuracy, failures };
}
