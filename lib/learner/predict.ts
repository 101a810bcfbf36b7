import { extractFeatures } from '@/lib/learner/features';
import { type Model } from '@/lib/learner/model';
import { readComment } from '@/lib/learner/reading';
import { softmax } from '@/lib/learner/softmax';
import { scoreRow } from '@/lib/learner/score-row';
import { weigh } from '@/lib/learner/vectors';

export type Prediction = {
  label: string;
  /** Calibrated probability of `label`. */
  confidence: number;
  /** In the order of `model.labels`. */
  probabilities: number[];
};

/** A comment that was read already (for its tags and names) is not read twice. */
export function predict(model: Model, text: string, reading = readComment(text)): Prediction {
  const { find } = model.vocabulary;
  const counts = scratchFor(model);
  const columns: number[] = [];
  const measures = extractFeatures(reading, (hash) => {
    const column = find(hash);
    if (column < 0) return;
    if (counts[column] === 0) columns.push(column);
    counts[column] = (counts[column] ?? 0) + 1;
  });
  const row = weigh(
    { columns, counts: columns.map((column) => counts[column] ?? 0) },
    measures,
    model.vocabulary,
  );
  for (const column of columns) counts[column] = 0;
  const columnCount = model.vocabulary.hashes.length + measures.length;
  const scores = scoreRow(row, model.weights, { columnCount, labelCount: model.labels.length });
  return decide(model, softmax(scores, model.temperature));
}

/** One count a column, all zero between calls: an array of this size a comment would cost more than the rest. */
const scratches = new WeakMap<Model, Uint16Array>();

function scratchFor(model: Model): Uint16Array {
  const known = scratches.get(model);
  if (known) return known;
  const fresh = new Uint16Array(model.vocabulary.hashes.length);
  scratches.set(model, fresh);
  return fresh;
}

function decide(model: Model, probabilities: number[]): Prediction {
  const confidence = Math.max(...probabilities);
  const label = model.labels[probabilities.indexOf(confidence)] ?? '';
  return { label, confidence, probabilities };
}
