import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkGates, gatesSchema } from '@/evals/check-gates';
import { evaluate, type Evaluation } from '@/evals/evaluate';
import { corpusPath, readCorpus } from '@/evals/read-corpus';
import { readLabelled } from '@/evals/read-labelled';
import { renderReport, type Report } from '@/evals/render-report';
import { loadModel } from '@/lib/learner/load-model';
import { type Model } from '@/lib/learner/model';

const { values: options } = parseArgs({
  options: {
    dataset: { type: 'string' },
    texto: { type: 'string' },
    rotulo: { type: 'string' },
    out: { type: 'string', default: 'reports' },
  },
});

const model = loadModel();
const { dataset, overall, byDifficulty } = options.dataset
  ? await runDataset(model, options.dataset)
  : await runCorpus(model);
const gates = gatesSchema.parse(JSON.parse(await readFile('evals/gates.json', 'utf8')));
const failures = checkGates(overall, gates);
const report: Report = { model: model.id, dataset, ...overall, byDifficulty, failures };

await mkdir(options.out, { recursive: true });
await writeFile(join(options.out, 'evals.json'), `${JSON.stringify(report, null, 2)}\n`);
await writeFile(join(options.out, 'evals.html'), renderReport(report));
printSummary(report);
process.exitCode = failures.length > 0 ? 1 : 0;

async function runDataset(model: Model, path: string) {
  const { comments, skipped } = await readLabelled(path, { text: options.texto, label: options.rotulo });
  if (skipped > 0) console.log(`${skipped} linhas sem texto ou sem categoria conhecida ficaram de fora.`);
  return { dataset: basename(path), overall: evaluate(model, comments), byDifficulty: {} };
}

async function runCorpus(model: Model) {
  const lines = (await readCorpus()).filter((line) => line.particao === 'test');
  const measure = (part: typeof lines) =>
    evaluate(
      model,
      part.map((line) => ({ text: line.texto, category: line.categoria })),
    );
  const byDifficulty: Record<string, Evaluation> = {
    fáceis: measure(lines.filter((line) => !line.dificil)),
    difíceis: measure(lines.filter((line) => line.dificil)),
  };
  return { dataset: `${basename(corpusPath)}, partição de teste`, overall: measure(lines), byDifficulty };
}

function printSummary({ dataset, byDifficulty, ...report }: Report): void {
  const { low, high } = report.accuracyInterval;
  console.log(`${dataset}: ${report.comments} comentários, modelo ${report.model}`);
  console.log(
    `acurácia ${report.accuracy} (${low.toFixed(3)}–${high.toFixed(3)}), macro-F1 ${report.macroF1}`,
  );
  console.log(`ECE ${report.ece}, cobertura a 98 % ${report.coverageAt98}, revisão ${report.reviewShare}`);
  for (const [name, part] of Object.entries(byDifficulty))
    console.log(`${name}: ${part.comments} comentários, acurácia ${part.accuracy}`);
  console.table(report.perClass);
  console.table(report.confusion);
  for (const failure of report.failures) console.error(`Abaixo do piso: ${failure}`);
}
