import { z } from 'zod';
import { type Evaluation } from '@/evals/evaluate';

const share = z.number().min(0).max(1);

export const gatesSchema = z.strictObject({
  accuracy: share,
  macroF1: share,
  ece: share,
  perClass: z.record(z.string(), z.strictObject({ precision: share, recall: share, f1: share }).partial()),
});

export type Gates = z.infer<typeof gatesSchema>;

/** The calibration error of a smaller set is mostly chance. */
const enoughForCalibration = 300;

/** What falls below its floor (`ece`: rises above it), in words; empty when all is well. */
export function checkGates(evaluation: Evaluation, gates: Gates): string[] {
  const failures: string[] = [];
  const check = (name: string, value: number, floor: number) => {
    if (value < floor) failures.push(`${name} ${value.toFixed(3)} abaixo de ${floor}`);
  };
  check('acurácia', evaluation.accuracy, gates.accuracy);
  check('macro-F1', evaluation.macroF1, gates.macroF1);
  if (evaluation.comments >= enoughForCalibration && evaluation.ece > gates.ece)
    failures.push(`ECE ${evaluation.ece} acima de ${gates.ece}`);
  for (const [category, floors] of Object.entries(gates.perClass)) {
    const scores = evaluation.perClass[category];
    if (!scores || scores.support === 0) continue;
    check(`${category} precisão`, scores.precision, floors.precision ?? 0);
    check(`${category} revocação`, scores.recall, floors.recall ?? 0);
    check(`${category} F1`, scores.f1, floors.f1 ?? 0);
  }
  return failures;
}
