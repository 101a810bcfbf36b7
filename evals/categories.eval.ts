import { type Model } from '@/lib/learner/model';
import { categories } from '@/lib/text/categories';
import { type CorpusLine } from '@/evals/read-corpus';
import { answerLocally } from '@/evals/scoring/answer-locally';
import { scoreAnswers, type Answer, type Evaluation } from '@/evals/scoring/score-answers';

export type CategoryReport = Evaluation & {
  byDifficulty: Record<string, Evaluation>;
  commentsPerSecond: number;
};

/** The learner alone on the locked test split, all of it and by difficulty. */
export function evaluateCategories(
  model: Model,
  lines: readonly CorpusLine[],
): { answers: Answer[]; report: CategoryReport } {
  const comments = lines.map(({ texto, categoria }) => ({ text: texto, label: categoria }));
  answerLocally(model, categories, comments.slice(0, 200)); // the first calls compile
  const started = performance.now();
  const answers = answerLocally(model, categories, comments);
  const seconds = (performance.now() - started) / 1_000;
  const part = (dificil: boolean) =>
    scoreAnswers(
      categories,
      answers.filter((_, i) => lines[i]?.dificil === dificil),
    );
  const report = {
    ...scoreAnswers(categories, answers),
    byDifficulty: { fáceis: part(false), difíceis: part(true) },
    commentsPerSecond: Math.round(lines.length / seconds),
  };
  return { answers, report };
}
