import { type ArtistReport } from '@/evals/artists.eval';
import { type BaselineReport } from '@/evals/baseline';
import { type CalibrationReport } from '@/evals/calibration.eval';
import { type CascadeReport } from '@/evals/cascade.eval';
import { type CategoryReport } from '@/evals/categories.eval';
import { type BatchInjectionReport } from '@/evals/injection-in-batches.eval';
import { type InjectionReport } from '@/evals/injection.eval';
import { type PrivacyReport } from '@/evals/privacy.eval';
import { type QuestionReport } from '@/evals/questions.eval';
import { type DatasetReport } from '@/evals/run-datasets';
import { type Evaluation } from '@/evals/scoring/score-answers';
import { type TagReport } from '@/evals/tags.eval';

export type Suites = {
  categories: CategoryReport;
  calibration: CalibrationReport;
  /** Null before the first `--update-baseline`. */
  baseline: BaselineReport | null;
  tags: TagReport;
  artists: ArtistReport;
  injection: InjectionReport;
  injectionInBatches: BatchInjectionReport;
  privacy: PrivacyReport;
  questions: QuestionReport;
  cascade: CascadeReport;
};

/** What `evals.json` holds: the figures of the categories at the top, and a section for each suite that ran. */
export type Report = Evaluation & {
  dataset: string;
  model: string;
  task: string;
  policy: string;
  /** Folds of the cross-validation; null for a model that was trained already. */
  folds: number | null;
  seconds: number;
  failures: string[];
} & Partial<Suites> &
  Partial<Pick<DatasetReport, 'byFile' | 'skipped' | 'llm'>>;
