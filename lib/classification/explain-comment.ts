import { learnerVersion } from '@/lib/classification/create-classifier';
import { explain, type Term } from '@/lib/learner/explain';
import { loadModel } from '@/lib/learner/load-model';
import { predict } from '@/lib/learner/predict';
import { readComment } from '@/lib/learner/reading';
import { parseCategory, type Category } from '@/lib/text/categories';

export type LocalReading = {
  version: string;
  category: Category | null;
  confidence: number;
  /** The words that weighed most for `category`, strongest first. */
  terms: Term[];
};

/** How the learner reads a text now, whoever decided it. */
export function explainComment(text: string): LocalReading {
  const model = loadModel();
  const reading = readComment(text);
  const { label, confidence } = predict(model, text, reading);
  return {
    version: learnerVersion(model),
    category: parseCategory(label),
    confidence,
    terms: explain(model, text, reading),
  };
}
