import { listApprovedTags } from '@/db/queries/catalogue';
import type { Verdict } from '@/lib/classification/ask-about-comments';
import { askLanguageModel, promptSize, type ModelAccess } from '@/lib/classification/ask-language-model';

export type EvalAccess = Pick<ModelAccess, 'db' | 'settings' | 'budget'>;

/** What calls of evals are booked under. */
export const purpose = 'avaliacao';

/** What the model says of each text, in order, in prompts one after another. */
export async function askInBatches(texts: readonly string[], access: EvalAccess): Promise<Verdict[]> {
  const tags = await listApprovedTags(access.db);
  const verdicts: Verdict[] = [];
  for (let start = 0; start < texts.length; start += promptSize) {
    const some = texts.slice(start, start + promptSize);
    verdicts.push(...(await askLanguageModel(some, { ...access, tags, purpose })));
  }
  return verdicts;
}
