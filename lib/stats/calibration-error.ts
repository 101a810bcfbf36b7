import { calibrationGap, reliabilityBins } from '@/lib/stats/reliability-bins';

/** Expected calibration error of the top answer over bins of equal width: 0 is perfect. */
export function calibrationError(
  probabilities: readonly (readonly number[])[],
  answers: readonly number[],
  binCount = 10,
): number {
  const top = probabilities.map((row, i) => {
    const confidence = Math.max(...row);
    return { confidence, isRight: row.indexOf(confidence) === answers[i] };
  });
  return calibrationGap(reliabilityBins(top, binCount));
}
