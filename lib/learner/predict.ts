import { extractFeatures } from '@/lib/learner/features';
import { type Model } from '@/lib/learner/model';
import { readComment } from '@/lib/learner/reading';
import { softmax } from '@/lib/learner/softmax';
import { scoreRow } from '@/lib/learner/softmax-regression';
import { weigh, type Counted } from '@/lib/learner/vectors';

export type Prediction = {
  label: string;
  /** Calibrated probability of `label`. */
  confidence: number;
  /** In the order of `model.labels`. */
  probabilities: number[];
};

export function predict(model: Model, text: string): Prediction {
  const known: Counted[] = [];
  const seen = new Map<number, Counted>();
  const measures = extractFeatures(text, readComment(text), (hash) => {
    const column = model.vocabulary.find(hash);
    if (column < 0) return;
    const counted = seen.get(column);
    if (counted) counted.count += 1;
    else {
      const first = { column, count: 1 };
      seen.set(column, first);
      known.push(first);
    }
  });
  const row = weigh(known, measures, model.vocabulary);
  const columnCount = model.vocabulary.hashes.length + measures.length;
  const scores = scoreRow(row, model.weights, { columnCount, labelCount: model.labels.length });
  return decide(model, softmax(scores, model.temperature));
}

function decide(model: Model, probabilities: number[]): Prediction {
  const confidence = Math.max(...probabilities);
  const label = model.labels[probabilities.indexOf(confidence)] ?? '';
  return { label, confidence, probabilities };
}
