import { extractFeatures } from '@/lib/learner/features';
import { type Model } from '@/lib/learner/model';
import { predict } from '@/lib/learner/predict';
import { readComment } from '@/lib/learner/reading';
import { weigh } from '@/lib/learner/vectors';

/** A word of the comment that spoke for the decision; offsets into the text. */
export type Term = { term: string; start: number; end: number; weight: number };

type Occurrence = { column: number; from: number; to: number };

/** The five words that spoke most for the predicted label, strongest first. */
export function explain(model: Model, text: string): Term[] {
  const reading = readComment(text);
  const { tokens } = reading;
  const occurrences: Occurrence[] = [];
  const measures = extractFeatures(text, reading, (hash, _block, from, to) => {
    const column = model.vocabulary.find(hash);
    if (column >= 0) occurrences.push({ column, from, to });
  });
  const evidence = weighEvidence(model, occurrences, measures, predict(model, text, reading).label);
  const weights = tokens.map(() => 0);
  for (const { column, from, to } of occurrences) {
    const share = (evidence.get(column) ?? 0) / (to - from + 1);
    for (let at = from; at <= to; at++) weights[at] = (weights[at] ?? 0) + share;
  }
  return tokens
    .map(({ start, end }, at) => ({ term: text.slice(start, end), start, end, weight: weights[at] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 5);
}

/** What one occurrence of each column adds to the label, against the mean of the labels. */
function weighEvidence(
  model: Model,
  occurrences: Occurrence[],
  measures: number[],
  label: string,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { column } of occurrences) counts.set(column, (counts.get(column) ?? 0) + 1);
  const known = { columns: [...counts.keys()], counts: [...counts.values()] };
  const { values } = weigh(known, measures, model.vocabulary);
  const labelCount = model.labels.length;
  const chosen = model.labels.indexOf(label);
  return new Map(
    known.columns.map((column, i) => {
      const weights = model.weights.subarray(column * labelCount, (column + 1) * labelCount);
      const mean = weights.reduce((sum, weight) => sum + weight, 0) / labelCount;
      return [column, ((values[i] ?? 0) * ((weights[chosen] ?? 0) - mean)) / (known.counts[i] ?? 1)];
    }),
  );
}
