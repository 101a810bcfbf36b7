/** Expected calibration error of the top answer over bins of equal width: 0 is perfect. */
export function calibrationError(
  probabilities: readonly (readonly number[])[],
  answers: readonly number[],
  binCount = 10,
): number {
  const bins = Array.from({ length: binCount }, () => ({ count: 0, confidence: 0, correct: 0 }));
  probabilities.forEach((row, i) => {
    const confidence = Math.max(...row);
    const bin = bins[Math.min(binCount - 1, Math.floor(confidence * binCount))];
    if (!bin) return;
    bin.count += 1;
    bin.confidence += confidence;
    bin.correct += row.indexOf(confidence) === answers[i] ? 1 : 0;
  });
  const gaps = bins.map((bin) => Math.abs(bin.correct - bin.confidence));
  return probabilities.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / probabilities.length;
}
