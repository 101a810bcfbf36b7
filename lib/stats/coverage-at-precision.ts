export type Answer = { confidence: number; isRight: boolean };

/** The largest share of the most confident answers of which at least `precision` are right. */
export function coverageAtPrecision(answers: readonly Answer[], precision: number): number {
  const threshold = thresholdAtPrecision(answers, precision);
  const covered = answers.filter(({ confidence }) => confidence >= threshold).length;
  return answers.length === 0 ? 0 : covered / answers.length;
}

/** The lowest confidence from which at least `precision` of the answers are right; Infinity when there is none. */
export function thresholdAtPrecision(answers: readonly Answer[], precision: number): number {
  const ordered = [...answers].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let threshold = Infinity;
  ordered.forEach(({ confidence, isRight }, i) => {
    if (isRight) right += 1;
    const splitsTie = ordered[i + 1]?.confidence === confidence;
    if (!splitsTie && right / (i + 1) >= precision) threshold = confidence;
  });
  return threshold;
}
