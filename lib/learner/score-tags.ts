import { type Row } from '@/lib/learner/linear-objective';
import { extractTagFeatures } from '@/lib/learner/tag-features';
import { type TagModel } from '@/lib/learner/tag-model';
import { weigh } from '@/lib/learner/vectors';
import { type Token } from '@/lib/text/tokenise';

export type ScoredTag = { code: string; score: number };

/** The tags whose score reaches the threshold, in the order of `model.codes`. */
export function scoreTags(
  model: TagModel,
  tokens: readonly Token[],
  aliasCodes: readonly string[],
): ScoredTag[] {
  const columns: number[] = [];
  const counts: number[] = [];
  extractTagFeatures(tokens, aliasCodes, (hash) => {
    const column = model.vocabulary.find(hash);
    if (column < 0) return;
    const known = columns.indexOf(column); // a comment has a few dozen
    if (known < 0) counts[columns.push(column) - 1] = 1;
    else counts[known] = (counts[known] ?? 0) + 1;
  });
  const scores = scoreBytes(model, weigh({ columns, counts }, [], model.vocabulary));
  const given: ScoredTag[] = [];
  for (let tag = 0; tag < scores.length; tag++) {
    const base = scores[tag] ?? 0;
    if (base < model.threshold - model.aliasBonus) continue;
    const code = model.codes[tag] ?? '';
    const score = aliasCodes.includes(code) ? base + model.aliasBonus : base;
    if (score >= model.threshold) given.push({ code, score });
  }
  return given;
}

function scoreBytes(
  { weights: { bytes, scales }, biases }: TagModel,
  { columns, values }: Row,
): Float64Array {
  const scores = new Float64Array(biases.length);
  for (let i = 0; i < columns.length; i++) {
    const at = (columns[i] ?? 0) * scores.length;
    const value = values[i] ?? 0;
    for (let tag = 0; tag < scores.length; tag++)
      scores[tag] = (scores[tag] ?? 0) + value * (bytes[at + tag] ?? 0);
  }
  return scores.map((score, tag) => score * (scales[tag] ?? 0) + (biases[tag] ?? 0));
}
