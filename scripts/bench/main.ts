import { spawnSync } from 'node:child_process';
import { measureExport } from './exporting';
import { measureIngestion } from './ingestion';
import { formatFigure, type Figure } from './measures';
import { startMillion } from './million';
import { measureLearner, measurePipeline } from './pipeline';
import { measureReviewing } from './reviewing';
import { createSampleTexts } from './sample-texts';
import { startStack } from './stack';

const parts = new Map([
  ['escrita', benchWriting],
  ['leitura', benchReading],
]);

/**
 * `npm run bench` measures all, `npm run bench -- leitura` one part, each on servers of its own, and prints every
 * figure beside its limit; it never fails.
 */
async function main(name: string | undefined) {
  const part = parts.get(name ?? '');
  if (part) return part();
  // The pool of a process stays with its first database.
  for (const each of parts.keys())
    spawnSync(process.execPath, [...process.execArgv, import.meta.filename, each], { stdio: 'inherit' });
}

async function benchWriting() {
  const textOf = createSampleTexts();
  const stack = await startStack();
  try {
    report('Ingestion', await measureIngestion({ stack, textOf, lists: 40 }));
    report('Learner', await measureLearner(textOf));
    report('Pipeline, 100,000 comments', await measurePipeline({ stack, textOf, lists: 100 }));
  } finally {
    await stack.stop();
  }
}

async function benchReading() {
  const { stack, filling } = await startMillion();
  try {
    report('1,000,000 comments', [filling]);
    report('Export', await measureExport(stack));
    report('Review queue, 8 curators', await measureReviewing(stack));
    const { measureSearching } = await import('./searching');
    report('List and search, 8 readers', await measureSearching(stack));
  } finally {
    await stack.stop();
  }
}

function report(title: string, figures: Figure[]) {
  console.log(`\n${title}`);
  for (const figure of figures) console.log(formatFigure(figure));
}

await main(process.argv[2]);
