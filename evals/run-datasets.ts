import { basename } from 'node:path';
import { type Model } from '@/lib/learner/model';
import { env } from '@/lib/env';
import { getModelSettings } from '@/lib/llm/get-model';
import { categories } from '@/lib/text/categories';
import { decideByPolicy } from '@/evals/cascade/decide-by-policy';
import { summariseCalls, type CallSummary } from '@/evals/cascade/summarise-calls';
import { withTemporaryDatabase } from '@/evals/cascade/temporary-database';
import { crossEvaluate } from '@/evals/kfold/cross-evaluate';
import { UsageError, type Options } from '@/evals/options';
import { readCorpus } from '@/evals/read-corpus';
import { createLabelReader, type LabelReader, type Task } from '@/evals/read-label';
import { readLabelled } from '@/evals/read-labelled';
import { readStoredSets } from '@/evals/read-stored-set';
import { answerLocally, type Labelled } from '@/evals/scoring/answer-locally';
import { scoreAnswers, type Answer, type Evaluation } from '@/evals/scoring/score-answers';

export type DatasetReport = Evaluation & {
  byFile: Record<string, Evaluation>;
  skipped: number;
  /** What the language model took, where one was asked. */
  llm?: CallSummary & { asked: number; unanswered: number };
};

type Context = { model: Model; options: Options; say: (message: string) => void };

/** Files of somebody else and sets of the database, pooled and each by itself; without any, the test split of the corpus. */
export async function runDatasets({ model, options, say }: Context): Promise<DatasetReport> {
  const readLabel = createLabelReader(options.task, options.mapa);
  const columns = { text: options.texto, label: options.rotulo };
  const paths = options.dataset.length > 0 ? options.dataset : [null];
  const stored = await readStoredSets(options.dataset, readLabel);
  const files = await Promise.all(
    paths.map((path) => {
      if (!path) return readTestSplit(readLabel);
      return stored.get(path) ?? readLabelled(path, { readLabel, ...columns });
    }),
  );
  const comments = files.flatMap((file) => file.comments);
  if (comments.length === 0) throw new UsageError('Nenhuma linha com texto e rótulo conhecido.');
  const labels = listLabels(options.task, comments);
  const { answers, llm } = await answer(comments, labels, { model, options, say });
  let from = 0;
  const parts = files.map(({ comments: { length } }, i) => {
    const part = answers.slice(from, (from += length));
    return [basename(paths[i] ?? ''), scoreAnswers(labels, part)] as const;
  });
  const skipped = files.reduce((sum, file) => sum + file.skipped, 0);
  const byFile = files.length > 1 ? Object.fromEntries(parts) : {};
  return { ...scoreAnswers(labels, answers), byFile, skipped, ...(llm && { llm }) };
}

async function readTestSplit(readLabel: LabelReader) {
  const lines = (await readCorpus()).filter(({ particao }) => particao === 'test');
  const comments = lines.flatMap(({ texto, categoria }) => {
    const label = readLabel(categoria);
    return label === null ? [] : [{ text: texto, label }];
  });
  return { comments, skipped: lines.length - comments.length };
}

async function answer(
  comments: readonly Labelled[],
  labels: readonly string[],
  { model, options, say }: Context,
): Promise<{ answers: Answer[]; llm?: DatasetReport['llm'] }> {
  if (options.train)
    return { answers: crossEvaluate(comments, { labels, folds: options.kfold, onProgress: say }) };
  const { policy } = options;
  if (policy === 'local') return { answers: answerLocally(model, labels, comments) };
  const settings = getModelSettings(env);
  if (!settings)
    throw new UsageError(
      `--policy ${policy} pede um modelo de linguagem: defina GOOGLE_GENERATIVE_AI_API_KEY, OPENAI_API_KEY ou OPENAI_BASE_URL.`,
    );
  return withTemporaryDatabase(async (db) => {
    const budget = { callsPerDay: env.LLM_DAILY_CALLS, tokensPerDay: env.LLM_DAILY_TOKENS };
    const access = { db, settings, budget };
    const { answers, ...counts } = await decideByPolicy(comments, { model, policy, access });
    return { answers, llm: { ...counts, ...(await summariseCalls(db, comments.length)) } };
  });
}

function listLabels(task: Task, comments: readonly Labelled[]): readonly string[] {
  if (task === 'categoria') return categories;
  if (task === 'spam') return ['ham', 'spam'];
  const labels = [...new Set(comments.map(({ label }) => label))].sort();
  if (labels.length < 2 || labels.length > 50)
    throw new UsageError(`Uma tarefa livre tem de 2 a 50 rótulos; estes dados têm ${labels.length}.`);
  return labels;
}
