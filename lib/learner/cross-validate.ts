import { createRandom, shuffle } from '@/lib/stats/random';

type CrossValidation = {
  groups: readonly string[];
  answers: readonly number[];
  folds: number;
  seed: number;
  onProgress: (message: string) => void;
  /** Learns from the first indexes and scores the second, in their order. */
  fitAndScore: (training: number[], held: number[]) => number[][];
};

/** Scores of every example by a model that saw neither it nor its group. */
export function crossValidate({
  groups,
  answers,
  folds,
  seed,
  onProgress,
  fitAndScore,
}: CrossValidation): number[][] {
  const foldOf = assignFolds({ groups, answers, folds, seed });
  const scores: number[][] = answers.map(() => []);
  for (let fold = 0; fold < folds; fold++) {
    onProgress(`validação cruzada ${fold + 1}/${folds}`);
    const indexes = [...answers.keys()];
    const held = indexes.filter((index) => foldOf[index] === fold);
    const training = indexes.filter((index) => foldOf[index] !== fold);
    fitAndScore(training, held).forEach((row, i) => (scores[held[i] ?? 0] = row));
  }
  return scores;
}

type FoldRequest = Pick<CrossValidation, 'groups' | 'answers' | 'folds' | 'seed'>;

/** Whole groups, largest first, each to the fold that has least of its labels: stratified as far as groups allow. */
export function assignFolds({ groups, answers, folds, seed }: FoldRequest): number[] {
  const members = new Map<string, number[]>();
  groups.forEach((group, index) => members.set(group, [...(members.get(group) ?? []), index]));
  const ordered = shuffle([...members.values()], createRandom(seed)).sort((a, b) => b.length - a.length);
  const counts = Array.from({ length: folds }, () => new Map<number, number>());
  const foldOf = answers.map(() => 0);
  for (const group of ordered) {
    const crowding = counts.map((count) =>
      group.reduce((sum, index) => sum + (count.get(answers[index] ?? 0) ?? 0), 0),
    );
    const fold = crowding.indexOf(Math.min(...crowding));
    for (const index of group) {
      const label = answers[index] ?? 0;
      foldOf[index] = fold;
      counts[fold]?.set(label, (counts[fold]?.get(label) ?? 0) + 1);
    }
  }
  return foldOf;
}
