import { measureIngestion } from './ingestion';
import { formatFigure, type Figure } from './measures';
import { measureLearner, measurePipeline } from './pipeline';
import { measureReading } from './reading';
import { createSampleTexts } from './sample-texts';
import { startStack } from './stack';

/** `npm run bench`: measures on a stack of its own and prints every figure beside its limit; it never fails. */
async function main() {
  const textOf = createSampleTexts();
  const stack = await startStack();
  try {
    report('Ingestion', await measureIngestion({ stack, textOf, lists: 40 }));
    report('Learner', await measureLearner(textOf));
    report('Pipeline, 100,000 comments', await measurePipeline({ stack, textOf, lists: 100 }));
    report('Reading over what is there now', await measureReading(stack));
  } finally {
    await stack.stop();
  }
}

function report(title: string, figures: Figure[]) {
  console.log(`\n${title}`);
  for (const figure of figures) console.log(formatFigure(figure));
}

await main();
