import { createAliasFinder, type TagEntry } from '@/lib/learner/alias-finder';
import { crossValidate } from '@/lib/learner/cross-validate';
import { minimise } from '@/lib/learner/lbfgs';
import { linearObjective } from '@/lib/learner/linear-objective';
import { manyLogistic } from '@/lib/learner/losses';
import { type RawFeatures } from '@/lib/learner/raw-features';
import { readComment } from '@/lib/learner/reading';
import { scoreRow } from '@/lib/learner/score-row';
import { selectTelling } from '@/lib/learner/select-telling';
import { readTagFeatures } from '@/lib/learner/tag-features';
import { encodeTagModel, parseTagModel, type TagModel } from '@/lib/learner/tag-model';
import { chooseTagThreshold, scoreTagSets, type TagScores } from '@/lib/learner/tag-threshold';
import { toRow } from '@/lib/learner/vectors';
import { buildVocabulary } from '@/lib/learner/vocabulary';
import { toBytes } from '@/lib/learner/weights-file';

export type TaggedExample = { text: string; tags: readonly string[]; group: string };

type TagTraining = {
  entries: readonly TagEntry[];
  seed: number;
  maxTags: number;
  folds?: number;
  maxFeatures?: number;
  l2?: number;
  onProgress?: (message: string) => void;
};

type Document = { raw: RawFeatures; answers: number[]; aliases: number[] };

/** One logistic regression a tag; the bonus of an alias and the threshold are those of the best micro-F1 on held-out groups. */
export function trainTags(examples: readonly TaggedExample[], training: TagTraining): TagModel {
  const { entries, seed, maxTags, folds = 5, onProgress = () => undefined } = training;
  const codes = entries.map(({ code }) => code);
  const documents = readDocuments(examples, entries);
  const scores = crossValidate({
    groups: examples.map(({ group }) => group),
    answers: documents.map(({ answers }) => answers[0] ?? codes.length),
    folds,
    seed,
    onProgress: (message) => onProgress(`tags: ${message}`),
    fitAndScore: (indexes, held) => {
      const fitted = fit(pick(documents, indexes), codes.length, training);
      return pick(documents, held).map(({ raw }) => fitted.score(raw));
    },
  });
  const judged: TagScores[] = documents.map(({ answers, aliases }, i) => ({
    scores: scores[i] ?? [],
    answers,
    aliases,
  }));
  const chosen = chooseTagThreshold(judged, maxTags);
  const byAlias = scoreTagSets(judged, ({ aliases }) => aliases.slice(0, maxTags));
  onProgress('tags: treino final');
  const { vocabulary, weights } = fit(documents, codes.length, training);
  const figures = { examples: examples.length, folds, ...chosen.figures, aliasF1: byAlias.f1 };
  const { aliasBonus, threshold } = chosen;
  const terms = vocabulary.hashes.length * codes.length;
  return parseTagModel(
    encodeTagModel({
      codes,
      vocabulary,
      weights: toBytes(weights.subarray(0, terms), codes.length),
      biases: Array.from(weights.subarray(terms)),
      aliasBonus,
      threshold,
      figures,
    }),
  );
}

function readDocuments(examples: readonly TaggedExample[], entries: readonly TagEntry[]): Document[] {
  const codes = entries.map(({ code }) => code);
  const findAliases = createAliasFinder(entries);
  return examples.map(({ text, tags }) => {
    const { tokens } = readComment(text);
    const found = findAliases(tokens);
    return {
      raw: readTagFeatures(tokens, found),
      answers: tags.map((tag) => codes.indexOf(tag)),
      aliases: found.map((code) => codes.indexOf(code)),
    };
  });
}

function fit(
  documents: readonly Document[],
  labelCount: number,
  { maxFeatures = 8_000, l2 = 1e-5 }: TagTraining,
) {
  const raws = documents.map(({ raw }) => raw);
  const answers = documents.map((document) => document.answers);
  const whole = buildVocabulary(raws, { minDocuments: 2, maxFeatures: Infinity });
  const vocabulary = selectTelling(whole, { raws, answers, labelCount, maxFeatures });
  const size = { columnCount: vocabulary.hashes.length, labelCount };
  const problem = {
    rows: raws.map((raw) => toRow(raw, vocabulary)),
    labels: raws.map((_, i) => i),
    importance: raws.map(() => 1),
    ...size,
    l2,
  };
  const terms = size.columnCount * labelCount;
  const start = Float64Array.from({ length: terms + labelCount }, (_, i) => (i < terms ? 0 : -4)); // tags are rare
  const limits = { iterations: 35, tolerance: 1e-6 };
  const weights = minimise(linearObjective(problem, manyLogistic(answers)), start, limits);
  return {
    vocabulary,
    weights,
    score: (raw: RawFeatures) => scoreRow(toRow(raw, vocabulary), weights, size),
  };
}

function pick<Item>(items: readonly Item[], indexes: readonly number[]): Item[] {
  return indexes.flatMap((index) => items.slice(index, index + 1));
}
