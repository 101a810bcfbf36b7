/** Held-out scores of one comment, its tags and the tags whose aliases stand in it, as indexes of the codes. */
export type TagScores = { scores: readonly number[]; answers: readonly number[]; aliases: readonly number[] };

type TagFigures = { precision: number; recall: number; f1: number };
type Choice = { aliasBonus: number; threshold: number; figures: TagFigures };

const bonuses = [0, 0.25, 0.5, 0.75, 1, 1.5, 2];
const thresholds = Array.from({ length: 41 }, (_, i) => Math.round((i - 30) * 10) / 100);

/** The bonus of an alias and the threshold, one for all tags, of the best micro-F1. */
export function chooseTagThreshold(judged: readonly TagScores[], maxTags: number): Choice {
  let best: Choice = { aliasBonus: 0, threshold: 0, figures: { precision: 0, recall: 0, f1: -1 } };
  for (const aliasBonus of bonuses)
    for (const threshold of thresholds) {
      const figures = scoreTagSets(judged, (one) => pickTags(one, { aliasBonus, threshold, maxTags }));
      if (figures.f1 > best.figures.f1) best = { aliasBonus, threshold, figures };
    }
  return best;
}

/** Micro-averaged: every tag expected or found counts once a comment. */
export function scoreTagSets(
  judged: readonly TagScores[],
  find: (one: TagScores) => readonly number[],
): TagFigures {
  let expected = 0;
  let found = 0;
  let right = 0;
  for (const one of judged) {
    const given = find(one);
    expected += one.answers.length;
    found += given.length;
    right += given.filter((tag) => one.answers.includes(tag)).length;
  }
  return {
    precision: round(right / Math.max(1, found)),
    recall: round(right / Math.max(1, expected)),
    f1: round((2 * right) / Math.max(1, expected + found)),
  };
}

function pickTags(
  { scores, aliases }: TagScores,
  { aliasBonus, threshold, maxTags }: { aliasBonus: number; threshold: number; maxTags: number },
): number[] {
  return scores
    .map((score, tag) => ({ tag, score: score + (aliases.includes(tag) ? aliasBonus : 0) }))
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score)
    .slice(0, maxTags)
    .map(({ tag }) => tag);
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
