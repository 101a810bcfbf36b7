import { askThreshold } from '@/lib/learner/calibration';
import { type Model } from '@/lib/learner/model';
import { round } from '@/evals/scoring/round';
import { type Answer, type Evaluation } from '@/evals/scoring/score-answers';

/** Whether the confidence means what it says, and what the two thresholds of the model do on unseen comments. */
export function evaluateCalibration(model: Model, answers: readonly Answer[], evaluation: Evaluation) {
  const { ece, reliability, coverageAt98, reviewShare } = evaluation;
  const askBelow = askThreshold(model, 0.98);
  const kept = answers.filter(({ confidence }) => confidence >= askBelow);
  const keptRight = kept.filter(({ expected, predicted }) => expected === predicted).length;
  const waiting = answers.filter(({ inReview }) => inReview);
  const waitingRight = waiting.filter(({ expected, predicted }) => expected === predicted).length;
  return {
    ece,
    reliability,
    coverageAt98,
    reviewShare,
    reviewBelow: model.reviewBelow,
    /** Low, if those who wait are the ones a person should see. */
    accuracyInReview: round(waitingRight / Math.max(1, waiting.length)),
    askBelow,
    keptShare: round(kept.length / Math.max(1, answers.length)),
    keptPrecision: round(keptRight / Math.max(1, kept.length)),
  };
}
export type CalibrationReport = ReturnType<typeof evaluateCalibration>;
