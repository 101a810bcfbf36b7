import { type Answer } from '@/lib/stats/coverage-at-precision';

/** Answers whose confidence lies in one range: how sure they were on average, and how often right. */
export type ReliabilityBin = {
  from: number;
  to: number;
  count: number;
  confidence: number;
  accuracy: number;
};

/** Bins of equal width over [0, 1]; an empty one has zeros. */
export function reliabilityBins(answers: readonly Answer[], binCount = 10): ReliabilityBin[] {
  const sums = Array.from({ length: binCount }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const { confidence, isRight } of answers) {
    const bin = sums[Math.min(binCount - 1, Math.floor(confidence * binCount))];
    if (!bin) continue;
    bin.count += 1;
    bin.confidence += confidence;
    bin.right += isRight ? 1 : 0;
  }
  return sums.map(({ count, confidence, right }, i) => ({
    from: i / binCount,
    to: (i + 1) / binCount,
    count,
    confidence: confidence / Math.max(1, count),
    accuracy: right / Math.max(1, count),
  }));
}

/** Expected calibration error: the mean gap between confidence and accuracy, each bin by its share. */
export function calibrationGap(bins: readonly ReliabilityBin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  const gap = bins.reduce((sum, bin) => sum + Math.abs(bin.accuracy - bin.confidence) * bin.count, 0);
  return total === 0 ? 0 : gap / total;
}
