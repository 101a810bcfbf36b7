import { spawnSync } from 'node:child_process';
import { findBrowser } from '../verify/find-browser';
import type { Database } from '@/db/client';
import { measureExport } from './exporting';
import { measureAfterQuiet, measureFreshness } from './freshness';
import { measureIngestion } from './ingestion';
import { formatFigure, measurePace, type Figure } from './measures';
import { relaxed, startMillion } from './million';
import { measureLearner, measurePipeline } from './pipeline';
import { measureLighthouse } from './lighthouse';
import { measureReviewing } from './reviewing';
import { measureRegeneration, measureServing } from './reporting';
import { createSampleTexts } from './sample-texts';
import { startStack, type Stack } from './stack';

const parts = new Map([
  ['escrita', benchWriting],
  ['leitura', benchReading],
  ['relatorio', benchReport],
  ['relatorio-grande', benchLargeReport],
  ['frescor', benchFreshness],
  ['lighthouse', benchLighthouse],
]);
/** Takes an hour. */
const onlyByName = new Map([['hora-quieta', benchQuietHour]]);

/**
 * `npm run bench` measures all that takes minutes, `npm run bench -- leitura` one part, each on servers of its own, and
 * prints every figure beside its limit; it never fails.
 */
async function main(name = '') {
  const part = parts.get(name) ?? onlyByName.get(name);
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

async function benchReport() {
  const { stack } = await startMillion();
  try {
    const { getDatabase } = await import('@/db/client');
    const { rebuildRollups } = await import('@/db/queries/rebuild-rollups');
    await getDatabase().transaction((tx) => rebuildRollups(tx));
    await getDatabase().execute('vacuum analyze');
    await getDatabase().execute('checkpoint');
    report('Report, 1,000,000 comments', await measureRegeneration(stack));
    report('Report as it is served', await measureServing(stack));
  } finally {
    await stack.stop();
  }
}

/** On the demo: it has comments of today even when it is made in the first hour of a week. */
async function benchFreshness() {
  await onDemo(async (stack) => {
    report('Freshness', [await measureFreshness(stack)]);
    report('Freshness after quiet', [await measureAfterQuiet(stack, 2)]);
  });
}

async function benchQuietHour() {
  await onDemo(async (stack) => report('Freshness after an hour', [await measureAfterQuiet(stack, 60)]));
}

async function benchLargeReport() {
  const { generateRollups } = await import('./generate-rollups');
  const fill = (database: Database) => generateRollups({ database, total: 10_000_000 });
  const stack = await startStack({ settings: relaxed, fill });
  try {
    report('Report, rollups of 10,000,000 comments', await measureRegeneration(stack));
  } finally {
    await stack.stop();
  }
}

async function benchLighthouse() {
  await onDemo(async (stack) => report('Report on a phone', await measureLighthouse(stack, findBrowser())));
}

async function onDemo(measure: (stack: Stack) => Promise<void>) {
  const fill = async () => {
    const { seedDemo } = await import('@/lib/demo/seed-demo');
    await seedDemo({ weeks: 8 });
  };
  const stack = await startStack({ fill });
  try {
    await measure(stack);
  } finally {
    await stack.stop();
  }
}

function report(title: string, figures: Figure[]) {
  console.log(`\n${title}`);
  for (const figure of [...figures, measurePace()]) console.log(formatFigure(figure));
}

await main(process.argv[2]);
