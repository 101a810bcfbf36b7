/** Turns the scores of a row into their gradient, in place, and returns the loss. */
export type Loss = (scores: Float64Array, answer: number) => number;

/** Cross-entropy of the softmax: multinomial logistic regression. */
export const crossEntropy: Loss = (scores, answer) => {
  let top = -Infinity;
  for (const score of scores) top = Math.max(top, score);
  let total = 0;
  for (let i = 0; i < scores.length; i++) {
    const power = Math.exp((scores[i] ?? 0) - top);
    scores[i] = power;
    total += power;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / total;
  const probability = scores[answer] ?? 0;
  scores[answer] = probability - 1;
  return -Math.log(Math.max(probability, 1e-300));
};

/** One against the rest: a linear support vector machine, its hinge squared so that it has a gradient everywhere. */
export const squaredHinge: Loss = (scores, answer) => {
  let loss = 0;
  for (let i = 0; i < scores.length; i++) {
    const side = i === answer ? 1 : -1;
    const shortfall = Math.max(0, 1 - side * (scores[i] ?? 0));
    loss += shortfall * shortfall;
    scores[i] = -2 * side * shortfall;
  }
  return loss;
};

/** A logistic regression for each label, where a row may have several labels: `answers` of the row, by its number. */
export function manyLogistic(answers: readonly (readonly number[])[]): Loss {
  return (scores, row) => {
    const own = answers[row] ?? [];
    let loss = 0;
    for (let i = 0; i < scores.length; i++) {
      const side = own.includes(i) ? 1 : -1;
      const margin = side * (scores[i] ?? 0);
      loss += margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin;
      scores[i] = -side / (1 + Math.exp(margin));
    }
    return loss;
  };
}
