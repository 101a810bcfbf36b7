import { randomUUID } from 'node:crypto';
import type { Database } from '@/db/client';
import type { LlmBudget } from '@/db/queries/llm';
import { askAboutComments, type Question, type Verdict } from '@/lib/classification/ask-about-comments';
import { callModel } from '@/lib/llm/call-model';
import { dataBlockRule, renderDataBlock } from '@/lib/llm/data-block';
import type { ModelSettings } from '@/lib/llm/get-model';
import { classifyPrompt, type PromptTag } from '@/lib/llm/prompts/classify-comments';
import { maskPersonalData } from '@/lib/privacy/mask-personal-data';

/** The most comments one prompt carries. */
export const promptSize = 20;
const answerWithinMs = 28_000;

export type ModelAccess = {
  db: Database;
  settings: ModelSettings;
  budget: LlmBudget;
  tags: readonly PromptTag[];
  /** What the calls are booked under. */
  purpose: string;
};

/** What the model says of each text, in order: one prompt, and at most three requests about any of them. */
export async function askLanguageModel(
  texts: readonly string[],
  { db, settings, budget, tags, purpose }: ModelAccess,
): Promise<Verdict[]> {
  if (texts.length === 0) return [];
  const deadline = Date.now() + answerWithinMs;
  const questions = toQuestions(texts);
  const verdicts = await askAboutComments(questions, {
    tags,
    ask: ({ system, questions: asked, schema, maxAttempts }) =>
      callModel({
        db,
        settings,
        budget,
        purpose,
        prompt: classifyPrompt,
        system: `${system}\n\n${dataBlockRule}`,
        input: renderDataBlock(asked, randomUUID().replaceAll('-', '')),
        schema,
        items: asked.length,
        maxAttempts,
        deadline,
      }),
  });
  return questions.map(({ id }) => verdicts.get(id) ?? { kind: 'unavailable' });
}

/** Masked texts under short ids: they cost less, and a comment cannot name its neighbour's. */
export function toQuestions(texts: readonly string[]): Question[] {
  return texts.map((text, i) => ({ id: `c${i + 1}`, text: maskPersonalData(text).text }));
}
