import type { ModelAccess } from '@/lib/llm/model-access';
import { askForTexts } from '@/lib/summary/ask-for-texts';
import type { Attempt } from '@/lib/summary/attempts';
import type { Evidence } from '@/lib/summary/facts';
import type { SummaryTexts } from '@/lib/summary/summary-text';
import { writeTexts } from '@/lib/summary/write/write-texts';

export type Draft = { writtenBy: 'modelo' | 'redator'; texts: SummaryTexts; attempts: Attempt[] };

/** The model's text when it says only what is so, at the second try at the latest; else the one by rule. */
export async function draftSummary(evidence: Evidence, model: ModelAccess | null): Promise<Draft> {
  const byRule = (attempts: Attempt[]): Draft => ({
    writtenBy: 'redator',
    texts: writeTexts(evidence),
    attempts,
  });
  if (!model) return byRule([]);
  const first = await askForTexts(evidence, model);
  if (first.kind === 'good') return { writtenBy: 'modelo', texts: first.texts, attempts: [] };
  if (first.kind === 'none') return byRule([{ failure: first.failure, refusals: [] }]);
  const attempts: Attempt[] = [{ failure: null, refusals: first.refusals }];
  const second = await askForTexts(evidence, model, first.refusals);
  if (second.kind === 'good') return { writtenBy: 'modelo', texts: second.texts, attempts };
  return byRule([
    ...attempts,
    second.kind === 'none'
      ? { failure: second.failure, refusals: [] }
      : { failure: null, refusals: second.refusals },
  ]);
}
