import { minimise } from '@/lib/learner/lbfgs';
import { combineWeights, linearObjective, type Problem } from '@/lib/learner/linear-objective';
import { crossEntropy, squaredHinge, type Loss } from '@/lib/learner/losses';
import { fitNaiveBayes } from '@/lib/learner/naive-bayes';
import { scoreRow } from '@/lib/learner/score-row';

/** What can learn the weights. All are linear: one table of weights scores, whichever learned it. */
export const candidates = ['logistic', 'nbLogistic', 'svm', 'naiveBayes', 'nbSvm'] as const;
export type Candidate = (typeof candidates)[number];

/** `termCount`: the columns before the measures, of which naive Bayes knows nothing. */
type Fit = (problem: Problem, termCount: number) => Float64Array;

/** Chosen by cross-validation with whole voices held out, as is every figure here. */
const hingePunishment = 5;
const leastFavour = 0.25;
const priorSpread = 0.7;
const limits = { iterations: 30, tolerance: 1e-4 };

const fits: Record<Candidate, Fit> = {
  logistic: (problem) => descend(problem, crossEntropy),
  nbLogistic: (problem, termCount) => descend(favourTelling(problem, termCount), crossEntropy),
  svm: (problem) => descend(punishMore(problem), squaredHinge),
  naiveBayes: fitPrior,
  nbSvm: (problem, termCount) => {
    const prior = spreadPrior(problem, fitPrior(problem, termCount));
    return descend({ ...favourTelling(punishMore(problem), termCount), prior }, squaredHinge);
  },
};

/** Weights by column then label; the last `labelCount` entries are the biases. `l2` is that of logistic regression. */
export function fitCandidate(candidate: Candidate, problem: Problem, termCount: number): Float64Array {
  return fits[candidate](problem, termCount);
}

function descend(problem: Problem, loss: Loss): Float64Array {
  const start = new Float64Array((problem.columnCount + 1) * problem.labelCount);
  return combineWeights(minimise(linearObjective(problem, loss), start, limits), problem);
}

/** A squared hinge is steeper than a cross-entropy. */
function punishMore(problem: Problem): Problem {
  return { ...problem, l2: problem.l2 * hingePunishment };
}

/** Wang & Manning 2012: what tells the labels apart by naive Bayes is punished less for a large weight. */
function favourTelling(problem: Problem, termCount: number): Problem {
  const ratios = fitNaiveBayes(problem, { termCount, smoothing: 0.5, isBinary: true });
  const terms = termCount * problem.labelCount;
  const favour = ratios.map((ratio, i) =>
    i < terms ? leastFavour + (1 - leastFavour) * Math.abs(ratio) : 1,
  );
  return { ...problem, favour };
}

function fitPrior(problem: Problem, termCount: number): Float64Array {
  return fitNaiveBayes(problem, { termCount, smoothing: 0.3, isBinary: false });
}

/** The same weights with scores of root mean square `priorSpread`, where the hinge wants one. */
function spreadPrior(problem: Problem, weights: Float64Array): Float64Array {
  let squares = 0;
  for (const row of problem.rows)
    for (const score of scoreRow(row, weights, problem)) squares += score * score;
  const spread = Math.sqrt(squares / Math.max(1, problem.rows.length * problem.labelCount)) || 1;
  return weights.map((weight) => (weight * priorSpread) / spread);
}
