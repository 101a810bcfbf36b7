/** The largest share of the most confident answers of which at least `precision` are right. */
export function coverageAtPrecision(
  answers: readonly { confidence: number; isRight: boolean }[],
  precision: number,
): number {
  const ordered = [...answers].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let covered = 0;
  ordered.forEach(({ confidence, isRight }, i) => {
    if (isRight) right += 1;
    const splitsTie = ordered[i + 1]?.confidence === confidence;
    if (!splitsTie && right / (i + 1) >= precision) covered = i + 1;
  });
  return ordered.length === 0 ? 0 : covered / ordered.length;
}
