import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus, voiceOf } from '@/evals/read-corpus';
import { maxTags } from '@/lib/classification/feature-tagger';
import vocabulary from '@/lib/classification/feature-tags.json';
import { categoryLessons } from '@/lib/learner/category-lessons';
import { encodeModel } from '@/lib/learner/model-file';
import { predict } from '@/lib/learner/predict';
import { encodeTagModel } from '@/lib/learner/tag-model';
import { train } from '@/lib/learner/train';
import { trainTags } from '@/lib/learner/train-tags';
import { categories } from '@/lib/text/categories';

const seed = 20_260_101;

const { values: options } = parseArgs({
  options: { curadoria: { type: 'boolean', default: false } }, // with what curators put into the set `train`
});

const started = performance.now();
const corpus = await readCorpus();
const training = [
  ...corpus.filter((line) => line.particao === 'train').map((line) => ({ ...line, group: voiceOf(line) })),
  ...(options.curadoria ? await readCurated() : []),
];
const validation = corpus.filter((line) => line.particao === 'validation');

console.log(
  `Treinando com ${training.length} comentários de ${new Set(training.map(({ group }) => group)).size} vozes.`,
);
await trainCategories();
await trainTagModel(training.filter(({ categoria }) => categoria !== 'spam'));

async function trainCategories() {
  const model = train(
    training.map((line) => ({ text: line.texto, label: line.categoria, group: line.group })),
    { labels: categories, seed, lessons: categoryLessons, onProgress: report },
  );
  const hits = validation.filter((line) => predict(model, line.texto).label === line.categoria).length;
  const { accuracy, macroF1, ece } = model.figures;
  console.log(
    `Validação cruzada (5 partes, vozes inteiras): acurácia ${accuracy}, macro-F1 ${macroF1}, ECE ${ece}.`,
  );
  console.log(`Partição de validação: ${hits} de ${validation.length}.`);
  console.log(`Temperatura ${model.temperature}; revisão abaixo de ${model.reviewBelow}.`);
  await save('lib/learner/models/category.json', encodeModel(model), model);
}

/** Each comment is a voice of its own; what is nearly a test or gold comment is left out. */
async function readCurated() {
  const [{ readTrainingSet }, { withDatabase }] = await Promise.all([
    import('@/lib/datasets/read-training-set'),
    import('./with-database'),
  ]);
  const heldOut = corpus.filter((line) => line.particao !== 'train').map((line) => line.texto);
  const { lines, leftOut } = await withDatabase(() => readTrainingSet({ heldOut }));
  console.log(`Da curadoria: ${lines.length} comentários; ${leftOut} ficaram de fora.`);
  return lines.map((line) => ({ ...line, group: line.id }));
}

async function trainTagModel(lines: readonly (typeof training)[number][]) {
  const model = trainTags(
    lines.map((line) => ({ text: line.texto, tags: line.tags, group: line.group })),
    { entries: vocabulary, seed, maxTags, onProgress: report },
  );
  const { precision, recall, f1, aliasF1 } = model.figures;
  console.log(
    `Tags, validação cruzada: micro-F1 ${f1} (precisão ${precision}, revocação ${recall}); só sinônimos ${aliasF1}.`,
  );
  console.log(`Uma tag a partir de ${model.threshold}; um sinônimo soma ${model.aliasBonus}.`);
  await save('lib/learner/models/tags.json', encodeTagModel(model), model);
}

async function save(path: string, file: object, model: { id: string; vocabulary: { hashes: Uint32Array } }) {
  const content = `${JSON.stringify(file, null, 1)}\n`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  const size = Math.round(content.length / 1_000);
  console.log(
    `${path}: ${model.vocabulary.hashes.length} termos, ${size} KB, modelo ${model.id}, ${elapsed()}.`,
  );
}

function report(message: string): void {
  console.log(`  ${message} (${elapsed()})`);
}

function elapsed(): string {
  return `${((performance.now() - started) / 1_000).toFixed(1)} s`;
}
