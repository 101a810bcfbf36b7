import type { Database } from '@/db/client';
import { type Model } from '@/lib/learner/model';
import { clearLlmTables } from '@/lib/llm/testing/example-call';
import type { StandIn } from '@/lib/llm/testing/stand-in';
import { categories } from '@/lib/text/categories';
import { decideByPolicy } from '@/evals/cascade/decide-by-policy';
import { scriptAnswers } from '@/evals/cascade/script-answers';
import { standInAccess } from '@/evals/cascade/stand-in-access';
import { summariseCalls, type CallSummary } from '@/evals/cascade/summarise-calls';
import { type CorpusLine } from '@/evals/read-corpus';
import { round } from '@/evals/scoring/round';
import { scoreAnswers } from '@/evals/scoring/score-answers';

/** How often the stand-in names the category of the corpus. */
const levels = { at90: 0.9, at97: 0.97, at100: 1 };

type Cascade = CallSummary & {
  standInAccuracy: number;
  accuracy: number;
  macroF1: number;
  /** Share the learner decides alone. */
  keptShare: number;
  reviewShare: number;
  unanswered: number;
};
export type CascadeReport = Record<string, Cascade>;

/** Learner and language model together on the test split; the model is a stand-in that errs as often as told. */
export async function evaluateCascade(
  { model, lines }: { model: Model; lines: readonly CorpusLine[] },
  { db, standIn }: { db: Database; standIn: StandIn },
): Promise<CascadeReport> {
  const comments = lines.map(({ texto, categoria }) => ({ text: texto, label: categoria }));
  const answers = scriptAnswers(lines);
  const report: CascadeReport = {};
  for (const [name, accuracy] of Object.entries(levels)) {
    await clearLlmTables(db);
    await standIn.control({ answers, accuracy });
    const access = standInAccess(db, standIn);
    const decided = await decideByPolicy(comments, { model, policy: 'cascata', access });
    const score = scoreAnswers(categories, decided.answers);
    report[name] = {
      standInAccuracy: accuracy,
      accuracy: score.accuracy,
      macroF1: score.macroF1,
      keptShare: round(1 - decided.asked / Math.max(1, comments.length)),
      reviewShare: score.reviewShare,
      unanswered: decided.unanswered,
      ...(await summariseCalls(db, comments.length)),
    };
  }
  return report;
}
