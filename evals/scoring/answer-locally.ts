import { type Model } from '@/lib/learner/model';
import { predict } from '@/lib/learner/predict';
import { type Answer } from '@/evals/scoring/score-answers';

export type Labelled = { text: string; label: string };

/** What a model of `lib/learner` says about each text, in terms of `labels`. */
export function answerLocally(
  model: Model,
  labels: readonly string[],
  comments: readonly Labelled[],
): Answer[] {
  const project = chooseProjection(model, labels);
  return comments.map(({ text, label }) => {
    const { probabilities, confidence } = predict(model, text);
    const answer = toAnswer(labels.indexOf(label), project(probabilities));
    return { ...answer, inReview: confidence < model.reviewBelow };
  });
}

export function toAnswer(expected: number, probabilities: readonly number[]): Answer {
  const confidence = Math.max(...probabilities);
  return { expected, predicted: probabilities.indexOf(confidence), confidence, inReview: false };
}

/** The model's own labels in another order, or P(spam) of a category model against all the rest. */
function chooseProjection(model: Model, labels: readonly string[]) {
  const columns = labels.map((label) => model.labels.indexOf(label));
  if (columns.every((column) => column >= 0) && labels.length === model.labels.length)
    return (row: readonly number[]) => columns.map((column) => row[column] ?? 0);
  const spam = model.labels.indexOf('spam');
  if (spam < 0 || [...labels].sort().join() !== 'ham,spam')
    throw new Error(
      `O modelo decide ${model.labels.join(', ')} e os dados pedem ${labels.join(', ')}: treine com --kfold 5 --train.`,
    );
  return (row: readonly number[]) =>
    labels.map((label) => (label === 'spam' ? (row[spam] ?? 0) : 1 - (row[spam] ?? 0)));
}
