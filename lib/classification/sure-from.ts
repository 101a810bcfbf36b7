import type { Classifier } from '@/lib/classification/create-classifier';
import type { ClassificationSettings } from '@/lib/classification/policy';

/** The confidence from which the learner decides alone. */
export function sureFrom(
  { policy, targetPrecision }: ClassificationSettings,
  classifier: Classifier,
): number {
  if (policy === 'local') return 0;
  return policy === 'llm' ? Infinity : classifier.askBelow(targetPrecision);
}
