import { bootstrapInterval } from '@/lib/stats/bootstrap-interval';
import { coverageAtPrecision } from '@/lib/stats/coverage-at-precision';
import { createRandom } from '@/lib/stats/random';
import { calibrationGap, reliabilityBins, type ReliabilityBin } from '@/lib/stats/reliability-bins';
import { scoreClassification, type LabelScore } from '@/lib/stats/score-classification';
import { wilsonInterval, type Interval } from '@/lib/stats/wilson-interval';
import { nameOfLabel } from '@/evals/scoring/name-of-label';
import { round } from '@/evals/scoring/round';

/** What was expected of one comment and what was decided, as indexes of the labels. */
export type Answer = { expected: number; predicted: number; confidence: number; inReview: boolean };

export type Evaluation = {
  comments: number;
  accuracy: number;
  accuracyInterval: Interval;
  macroF1: number;
  macroF1Interval: Interval;
  perClass: Record<string, LabelScore & { precisionInterval: Interval; recallInterval: Interval }>;
  /** Expected label → predicted label → how many. */
  confusion: Record<string, Record<string, number>>;
  ece: number;
  reliability: ReliabilityBin[];
  /** Share of the most confident comments of which 98 % are right. */
  coverageAt98: number;
  /** Share that would wait for a person. */
  reviewShare: number;
};

const seed = 20_260_101;

/** Every figure of a classification. What waits for a person counts as its best guess. */
export function scoreAnswers(labels: readonly string[], answers: readonly Answer[]): Evaluation {
  const names = labels.map(nameOfLabel);
  const scoreOf = (some: readonly Answer[]) =>
    scoreClassification({
      labels: names,
      expected: some.map(({ expected }) => expected),
      predicted: some.map(({ predicted }) => predicted),
    });
  const score = scoreOf(answers);
  const judged = answers.map(({ expected, predicted, confidence }) => ({
    confidence,
    isRight: expected === predicted,
  }));
  const reliability = reliabilityBins(judged);
  return {
    comments: answers.length,
    accuracy: round(score.accuracy),
    accuracyInterval: roundInterval(wilsonInterval(countTrue(judged, 'isRight'), answers.length)),
    macroF1: round(score.macroF1),
    macroF1Interval: roundInterval(
      bootstrapInterval({
        count: answers.length,
        statistic: (drawn) => scoreOf(drawn.flatMap((index) => answers[index] ?? [])).macroF1,
        random: createRandom(seed),
      }),
    ),
    perClass: Object.fromEntries(names.map((name, at) => [name, scoreLabel(score, name, at)])),
    confusion: Object.fromEntries(
      names.map((name, i) => [
        name,
        Object.fromEntries(names.map((other, j) => [other, score.confusion[i]?.[j] ?? 0])),
      ]),
    ),
    ece: round(calibrationGap(reliability)),
    reliability: reliability.map((bin) => ({
      ...bin,
      confidence: round(bin.confidence),
      accuracy: round(bin.accuracy),
    })),
    coverageAt98: round(coverageAtPrecision(judged, 0.98)),
    reviewShare: round(countTrue(answers, 'inReview') / Math.max(1, answers.length)),
  };
}

function scoreLabel(score: ReturnType<typeof scoreClassification>, name: string, at: number) {
  const { precision, recall, f1, support } = score.perLabel[name] ?? noScore;
  const hits = score.confusion[at]?.[at] ?? 0;
  const claimed = score.confusion.reduce((sum, row) => sum + (row[at] ?? 0), 0);
  return {
    precision: round(precision),
    recall: round(recall),
    f1: round(f1),
    support,
    precisionInterval: roundInterval(wilsonInterval(hits, claimed)),
    recallInterval: roundInterval(wilsonInterval(hits, support)),
  };
}

const noScore: LabelScore = { precision: 0, recall: 0, f1: 0, support: 0 };

function countTrue<Name extends string>(items: readonly Record<Name, boolean>[], name: Name): number {
  return items.filter((item) => item[name]).length;
}

function roundInterval({ low, high }: Interval): Interval {
  return { low: round(low), high: round(high) };
}
