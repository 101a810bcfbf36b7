import { assignFolds } from '@/lib/learner/cross-validate';
import { predict } from '@/lib/learner/predict';
import { train } from '@/lib/learner/train';
import { groupDuplicates } from '@/evals/kfold/group-duplicates';
import { toAnswer, type Labelled } from '@/evals/scoring/answer-locally';
import { type Answer } from '@/evals/scoring/score-answers';

const seed = 20_260_101;

type Options = {
  labels: readonly string[];
  folds: number;
  onProgress: (message: string) => void;
};

/**
 * Answers about every comment by a model that was trained without it and without its near-duplicates. Each model is
 * calibrated as the product's own and knows nothing but its examples.
 */
export function crossEvaluate(comments: readonly Labelled[], options: Options): Answer[] {
  const { labels, folds, onProgress } = options;
  const groups = groupDuplicates(comments.map(({ text }) => text));
  const expected = comments.map(({ label }) => labels.indexOf(label));
  const foldOf = assignFolds({ groups, answers: expected, folds, seed });
  const answers: Answer[] = [];
  for (let fold = 0; fold < folds; fold++) {
    onProgress(`parte ${fold + 1} de ${folds}`);
    const examples = comments.flatMap(({ text, label }, i) =>
      foldOf[i] === fold ? [] : [{ text, label, group: groups[i] ?? '' }],
    );
    const model = train(examples, { labels, seed });
    comments.forEach(({ text }, i) => {
      if (foldOf[i] !== fold) return;
      const { probabilities, confidence } = predict(model, text);
      answers[i] = {
        ...toAnswer(expected[i] ?? -1, probabilities),
        inReview: confidence < model.reviewBelow,
      };
    });
  }
  return answers;
}
