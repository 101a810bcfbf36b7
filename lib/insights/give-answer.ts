import type { Locale } from '@/i18n/locales';
import { answerByRule } from '@/lib/insights/answer/answer-by-rule';
import { composeAnswer, type Answer } from '@/lib/insights/answer/compose-answer';
import type { Verdict } from '@/lib/insights/answer/verdict';
import { askForAnswer } from '@/lib/insights/model/ask-for-answer';
import { offerStatements } from '@/lib/insights/model/offer-statements';
import { readQuestion, type Question } from '@/lib/insights/read/read-question';
import type { Known, Source } from '@/lib/insights/source';
import { listStatements } from '@/lib/insights/state/list-statements';
import type { ModelAccess } from '@/lib/llm/model-access';

/** How far an answer is: looking through the weeks, the model writing, its words being checked. */
export type Stage = 'procurando' | 'escrevendo' | 'conferindo';

export type GivenAnswer = { answer: Answer; writtenBy: 'redator' | 'modelo' };
type Options = {
  /** Oldest first. */
  sources: readonly Source[];
  now: Date;
  locale: Locale;
  /** Null where there is no language model. */
  model: ModelAccess | null;
  tell?: (stage: Stage) => void;
};

/** Both tries of a model together; after it the rules answer. */
const modelWithinMs = 25_000;

/**
 * The answer to a question: by the model when it says only what the weeks say, at the second try at the latest; else by
 * rule. What no summary could tell is not sent to a model at all.
 */
export async function giveAnswer(
  text: string,
  { sources, now, locale, model, tell = () => undefined }: Options,
): Promise<GivenAnswer> {
  tell('procurando');
  const known = sources.map((source) => ({ ...source, statements: listStatements(source, locale) }));
  const question = readQuestion(text, { sources, now });
  const ruled = answerByRule(question, known);
  const task = { text, question, locale, known, tell };
  const written = model && !isBeyond(ruled) ? await askTwice(task, model) : null;
  return {
    answer: composeAnswer(written ?? ruled, known, locale),
    writtenBy: written ? 'modelo' : 'redator',
  };
}

function isBeyond(ruled: Verdict): boolean {
  return !ruled.found && ruled.silence !== 'assunto' && ruled.silence !== 'nome';
}

type Task = {
  text: string;
  question: Question;
  locale: Locale;
  known: readonly Known[];
  tell: (stage: Stage) => void;
};

async function askTwice(
  { text, question, locale, known, tell }: Task,
  model: ModelAccess,
): Promise<Verdict | null> {
  const offered = offerStatements(known, question);
  const asked = { text, locale, known, offered, deadline: Date.now() + modelWithinMs };
  tell('escrevendo');
  const first = await askForAnswer(asked, model);
  tell('conferindo');
  if (first?.kind !== 'refused') return first?.verdict ?? null;
  tell('escrevendo');
  const second = await askForAnswer(asked, model, first.reasons);
  tell('conferindo');
  return second?.kind === 'good' ? second.verdict : null;
}
