import { categories, type Category } from '@/lib/text/categories';

/**
 * How often the language model is taken to be right on what the learner doubts. An assumption, not a measurement.
 */
const assumedAccuracy = 0.95;

/**
 * The probability of each category after the model named one, by Bayes: the learner's probabilities are the prior,
 * the model is right with `assumedAccuracy` and errs evenly. That the two err independently is a simplification.
 */
export function weighVerdict(prior: readonly number[], named: Category): number[] {
  const error = (1 - assumedAccuracy) / (categories.length - 1);
  const joint = categories.map(
    (category, i) => (prior[i] ?? 0) * (category === named ? assumedAccuracy : error),
  );
  const total = joint.reduce((sum, value) => sum + value, 0);
  return joint.map((value) => value / total);
}
