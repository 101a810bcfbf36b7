import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { loadModel } from '@/lib/learner/load-model';
import { parseModel } from '@/lib/learner/model-file';
import { checkGates, gatesSchema, type Gates } from '@/evals/check-gates';
import { parseOptions, UsageError, type Options } from '@/evals/options';
import { drawConfusion } from '@/evals/report/draw-confusion';
import { renderPage } from '@/evals/report/render-page';
import { type Report } from '@/evals/report/report';
import { summarise } from '@/evals/report/summarise';
import { runDatasets, type DatasetReport } from '@/evals/run-datasets';
import { runSuites } from '@/evals/run-suites';

const picturePath = 'docs/pictures/confusion-matrix.svg';

try {
  const options = parseOptions(process.argv.slice(2));
  const report = await evaluate(options);
  await mkdir(options.out, { recursive: true });
  await writeFile(join(options.out, 'evals.json'), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(join(options.out, 'evals.html'), renderPage(report));
  if (options.pictures) await writeFile(picturePath, drawConfusion(report.confusion, { standalone: true }));
  summarise(report).forEach((line) => console.log(line));
  report.failures.forEach((failure) => console.error(`Fora do limite: ${failure}`));
  process.exitCode = report.failures.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function evaluate(options: Options): Promise<Report> {
  const started = performance.now();
  const say = (message: string) => console.log(`… ${message}`);
  const model = options.model ? parseModel(JSON.parse(await readFile(options.model, 'utf8'))) : loadModel();
  const gates = gatesSchema.parse(JSON.parse(await readFile('evals/gates.json', 'utf8')));
  const { task, policy, train, kfold } = options;
  const heading = {
    model: train ? 'treinado em cada parte' : model.id,
    task,
    policy,
    folds: train ? kfold : null,
  };
  const seconds = () => Math.round((performance.now() - started) / 100) / 10;

  if (options.dataset.length === 0 && policy === 'local' && task === 'categoria') {
    const suites = await runSuites({ model, updateBaseline: options['update-baseline'], say });
    const { byDifficulty: _, commentsPerSecond: __, ...evaluation } = suites.categories;
    const figures = new Map<string, unknown>(Object.entries(suites));
    const failures = Object.entries(gates)
      .filter(([section]) => section !== 'spam')
      .flatMap(([section, floors]) => checkGates(section, figures.get(section), floors));
    const dataset = 'corpus, partição de teste';
    return { dataset, ...heading, ...evaluation, seconds: seconds(), failures, ...suites };
  }
  const result = await runDatasets({ model, options, say });
  const dataset = options.dataset.map((path) => basename(path)).join(', ') || 'corpus, partição de teste';
  const failures = checkDataset(result, gates, options);
  return { dataset, ...heading, ...result, seconds: seconds(), failures };
}

/** Other tasks have no floors of their own: what is good for one set of labels says nothing about another. */
function checkDataset(result: DatasetReport, gates: Gates, { task, train }: Options): string[] {
  const silence = checkSilence(result.llm);
  if (task === 'categoria') return [...silence, ...checkGates('dados', result, gates.categories ?? {})];
  return task === 'spam' && train ? checkGates('spam', result, gates.spam ?? {}) : [];
}

/** What the language model did not answer was decided by the learner: figures of many such are not the model's. */
function checkSilence(llm: DatasetReport['llm']): string[] {
  if (!llm || llm.unanswered <= llm.asked * 0.05) return [];
  return [`modelo de linguagem: ${llm.unanswered} de ${llm.asked} sem resposta, decididos só pelo aprendiz`];
}
