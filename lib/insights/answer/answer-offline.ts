import type { Locale } from '@/i18n/locales';
import { answerByRule } from '@/lib/insights/answer/answer-by-rule';
import { composeAnswer, type Answer } from '@/lib/insights/answer/compose-answer';
import { readQuestion } from '@/lib/insights/read/read-question';
import type { Source } from '@/lib/insights/source';
import { listStatements } from '@/lib/insights/state/list-statements';

/** The answer without a language model: of the same question and summaries always the same. `sources` are oldest first. */
export function answerOffline(
  text: string,
  { sources, now, locale }: { sources: readonly Source[]; now: Date; locale: Locale },
): Answer {
  const known = sources.map((source) => ({ ...source, statements: listStatements(source, locale) }));
  return composeAnswer(answerByRule(readQuestion(text, { sources, now }), known), known, locale);
}
