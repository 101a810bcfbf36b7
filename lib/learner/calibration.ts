import { softmax } from '@/lib/learner/softmax';

/** The temperature that makes held-out scores most probable (golden-section search on the logarithm). */
export function fitTemperature(scores: readonly number[][], answers: readonly number[]): number {
  const loss = (logarithm: number) => meanLoss(scores, answers, Math.exp(logarithm));
  const ratio = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(0.05);
  let high = Math.log(20);
  while (high - low > 1e-4) {
    const left = high - ratio * (high - low);
    const right = low + ratio * (high - low);
    if (loss(left) < loss(right)) high = right;
    else low = left;
  }
  return Math.round(Math.exp((low + high) / 2) * 1e4) / 1e4;
}

/** The confidence below which `share` of the held-out comments fall. */
export function chooseReviewThreshold(probabilities: readonly number[][], share: number): number {
  const confidences = probabilities.map((row) => Math.max(...row)).sort((a, b) => a - b);
  return Math.round((confidences[Math.floor(confidences.length * share)] ?? 0) * 1e4) / 1e4;
}

function meanLoss(scores: readonly number[][], answers: readonly number[], temperature: number): number {
  const losses = scores.map(
    (row, i) => -Math.log(Math.max(softmax(row, temperature)[answers[i] ?? 0] ?? 0, 1e-300)),
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length);
}
