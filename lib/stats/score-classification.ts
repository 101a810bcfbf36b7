export type LabelScore = { precision: number; recall: number; f1: number; support: number };

export type ClassificationScore = {
  accuracy: number;
  /** Mean F1 of the labels that occur, as expected or as predicted. */
  macroF1: number;
  perLabel: Record<string, LabelScore>;
  /** Rows are what was expected, columns what was predicted, in the order of the labels. */
  confusion: number[][];
};

type Answers = { labels: readonly string[]; expected: readonly number[]; predicted: readonly number[] };

export function scoreClassification({ labels, expected, predicted }: Answers): ClassificationScore {
  const confusion = labels.map(() => labels.map(() => 0));
  expected.forEach((label, i) => {
    const row = confusion[label];
    const column = predicted[i] ?? -1;
    if (row && row[column] !== undefined) row[column] += 1;
  });
  const scores = labels.map((_, label) => scoreLabel(confusion, label));
  const occurring = scores.filter((score, label) => score.support > 0 || columnSum(confusion, label) > 0);
  const correct = sum(labels.map((_, label) => confusion[label]?.[label] ?? 0));
  return {
    accuracy: ratio(correct, expected.length),
    macroF1: ratio(sum(occurring.map((score) => score.f1)), occurring.length),
    perLabel: Object.fromEntries(labels.map((label, i) => [label, scores[i] ?? emptyScore])),
    confusion,
  };
}

const emptyScore: LabelScore = { precision: 0, recall: 0, f1: 0, support: 0 };

function scoreLabel(confusion: number[][], label: number): LabelScore {
  const hits = confusion[label]?.[label] ?? 0;
  const support = sum(confusion[label] ?? []);
  const precision = ratio(hits, columnSum(confusion, label));
  const recall = ratio(hits, support);
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall), support };
}

function columnSum(confusion: number[][], label: number): number {
  return sum(confusion.map((row) => row[label] ?? 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
