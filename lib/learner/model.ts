import { type Vocabulary } from '@/lib/learner/vocabulary';

type ModelFigures = {
  examples: number;
  folds: number;
  accuracy: number;
  macroF1: number;
  ece: number;
};

export type PrecisionPoint = { precision: number; confidence: number };

/** A trained learner, ready to predict. Immutable; `id` changes with any of its content. */
export type Model = {
  readonly id: string;
  readonly labels: readonly string[];
  readonly vocabulary: Vocabulary;
  /** By column then label: vocabulary, measures, then one row of biases. */
  readonly weights: Float64Array;
  readonly temperature: number;
  /** Below this confidence a person is asked: chosen so that at most a tenth of the volume waits. */
  readonly reviewBelow: number;
  /** For precisions from 90 to 99 %, ascending: the confidence from which held-out answers were that often right. */
  readonly precisionCurve: readonly PrecisionPoint[];
  /** Cross-validated on the training examples. */
  readonly figures: ModelFigures;
};
