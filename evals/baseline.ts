import { z } from 'zod';
import { mcnemar } from '@/lib/stats/mcnemar';
import { categories } from '@/lib/text/categories';
import { type CorpusLine } from '@/evals/read-corpus';
import { round } from '@/evals/scoring/round';
import { type Answer } from '@/evals/scoring/score-answers';

export const baselinePath = 'evals/baselines/categories.json';

export const baselineSchema = z.strictObject({
  model: z.string(),
  comments: z.record(
    z.string(),
    z.strictObject({ category: z.enum(categories), confidence: z.number().min(0).max(1) }),
  ),
});
export type Baseline = z.infer<typeof baselineSchema>;

type Flip = { id: string; text: string; expected: string; before: string; after: string };
export type BaselineReport = {
  model: string;
  /** How many comments both know. */
  compared: number;
  improved: Flip[];
  worsened: Flip[];
  /** Wrong before, and wrong in another way now. */
  otherwiseWrong: Flip[];
  /** Exact McNemar: how likely so uneven a split of the flips is by chance. */
  p: number;
};

export function toBaseline(
  model: string,
  lines: readonly CorpusLine[],
  answers: readonly Answer[],
): Baseline {
  const entries = lines.map(({ id }, i) => {
    const answer = answers[i];
    const category = categories[answer?.predicted ?? -1];
    if (!answer || !category) throw new Error(`${id} has no answer.`);
    return [id, { category, confidence: round(answer.confidence) }] as const;
  });
  return { model, comments: Object.fromEntries(entries) };
}

/** A comment a line, so that a change of the model reads as the comments it changes. */
export function encodeBaseline({ model, comments }: Baseline): string {
  const lines = Object.entries(comments).map(
    ([id, entry]) => `${JSON.stringify(id)}: ${JSON.stringify(entry)}`,
  );
  return `{\n"model": ${JSON.stringify(model)},\n"comments": {\n${lines.join(',\n')}\n}\n}\n`;
}

/** What is decided otherwise than in the baseline. */
export function compareToBaseline(
  baseline: Baseline,
  lines: readonly CorpusLine[],
  answers: readonly Answer[],
): BaselineReport {
  const known = lines.flatMap(({ id, texto, categoria }, i) => {
    const before = baseline.comments[id]?.category;
    const after = categories[answers[i]?.predicted ?? -1];
    return before && after ? [{ id, text: texto, expected: categoria, before, after }] : [];
  });
  const flips = known.filter(({ before, after }) => before !== after);
  const improved = flips.filter(({ expected, after }) => after === expected);
  const worsened = flips.filter(({ expected, before }) => before === expected);
  const otherwiseWrong = flips.filter(({ expected, before, after }) => ![before, after].includes(expected));
  const p = round(mcnemar(improved.length, worsened.length));
  return { model: baseline.model, compared: known.length, improved, worsened, otherwiseWrong, p };
}
