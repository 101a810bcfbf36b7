import { extractFeatures } from '@/lib/learner/features';
import { type Model } from '@/lib/learner/model';
import { readComment } from '@/lib/learner/reading';
import { scoreRow } from '@/lib/learner/score-row';
import { weigh } from '@/lib/learner/vectors';

/** A word of the comment that spoke for the decision; offsets into the text. */
export type Term = { term: string; start: number; end: number; weight: number };

type Occurrence = { column: number; from: number; to: number };

/** `?` and `!` say something to a reader; commas, full stops and quotes do not, whatever they weigh. */
const tellsSomething = /[^\p{P}]|[?!]/u;

/** The five words that spoke most for the predicted label, strongest first. */
export function explain(model: Model, text: string, reading = readComment(text)): Term[] {
  const { shares } = shareScore(model, text, reading);
  return reading.tokens
    .map(({ start, end }, at) => ({ term: text.slice(start, end), start, end, weight: shares[at] ?? 0 }))
    .filter(({ term, weight }) => weight > 0 && tellsSomething.test(term))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 5);
}

/**
 * What each token adds to the score of the decided label over the mean of the labels, and `rest`, what the whole
 * comment (its measures and the biases) adds: together they are `score`.
 */
export function shareScore(model: Model, text: string, reading = readComment(text)) {
  const occurrences: Occurrence[] = [];
  const measures = extractFeatures(reading, (hash, _block, from, to) => {
    const column = model.vocabulary.find(hash);
    if (column >= 0) occurrences.push({ column, from, to });
  });
  const counts = new Map<number, number>();
  for (const { column } of occurrences) counts.set(column, (counts.get(column) ?? 0) + 1);
  const row = weigh(
    { columns: [...counts.keys()], counts: [...counts.values()] },
    measures,
    model.vocabulary,
  );
  const labelCount = model.labels.length;
  const columnCount = model.vocabulary.hashes.length + measures.length;
  const scores = scoreRow(row, model.weights, { columnCount, labelCount });
  const label = scores.indexOf(Math.max(...scores));
  const score = (scores[label] ?? 0) - scores.reduce((sum, value) => sum + value, 0) / labelCount;

  const perOccurrence = new Map<number, number>();
  let rest = leadOf(model, columnCount, label);
  row.columns.forEach((column, i) => {
    const added = (row.values[i] ?? 0) * leadOf(model, column, label);
    if (column < model.vocabulary.hashes.length) perOccurrence.set(column, added / (counts.get(column) ?? 1));
    else rest += added;
  });
  const shares = reading.tokens.map(() => 0);
  for (const { column, from, to } of occurrences) {
    const share = (perOccurrence.get(column) ?? 0) / (to - from + 1);
    for (let at = from; at <= to; at++) shares[at] = (shares[at] ?? 0) + share;
  }
  return { shares, rest, score };
}

/** The weight of a column for the label, less its mean over the labels; the biases stand after the last column. */
function leadOf({ weights, labels }: Model, column: number, label: number): number {
  const own = weights.subarray(column * labels.length, (column + 1) * labels.length);
  return (own[label] ?? 0) - own.reduce((sum, weight) => sum + weight, 0) / labels.length;
}
