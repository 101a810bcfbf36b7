import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readCorpus, voiceOf } from '@/evals/read-corpus';
import { categoryLessons } from '@/lib/learner/category-lessons';
import { encodeModel } from '@/lib/learner/model-file';
import { predict } from '@/lib/learner/predict';
import { train } from '@/lib/learner/train';
import { categories } from '@/lib/text/categories';

const modelPath = 'lib/learner/models/category.json';
const seed = 20_260_101;

const started = performance.now();
const corpus = await readCorpus();
const training = corpus.filter((line) => line.particao === 'train');
const validation = corpus.filter((line) => line.particao === 'validation');

console.log(`Treinando com ${training.length} comentários de ${new Set(training.map(voiceOf)).size} vozes.`);
const model = train(
  training.map((line) => ({ text: line.texto, label: line.categoria, group: voiceOf(line) })),
  {
    labels: categories,
    seed,
    lessons: categoryLessons,
    onProgress: (message) => console.log(`  ${message} (${elapsed()})`),
  },
);
const hits = validation.filter((line) => predict(model, line.texto).label === line.categoria).length;

const content = `${JSON.stringify(encodeModel(model), null, 1)}\n`;
await mkdir(dirname(modelPath), { recursive: true });
await writeFile(modelPath, content);

const { accuracy, macroF1, ece } = model.figures;
console.log(
  `Validação cruzada (5 partes, vozes inteiras): acurácia ${accuracy}, macro-F1 ${macroF1}, ECE ${ece}.`,
);
console.log(`Partição de validação: ${hits} de ${validation.length}.`);
console.log(`Temperatura ${model.temperature}; revisão abaixo de ${model.reviewBelow}.`);
console.log(
  `${modelPath}: ${model.vocabulary.hashes.length} termos, ${Math.round(content.length / 1024)} KB, modelo ${model.id}, ${elapsed()}.`,
);

function elapsed(): string {
  return `${((performance.now() - started) / 1_000).toFixed(1)} s`;
}
