import { randomUUID } from 'node:crypto';
import type { Locale } from '@/i18n/locales';
import { checkAnswer, type Checked } from '@/lib/insights/model/check-answer';
import type { Known } from '@/lib/insights/source';
import type { Statement } from '@/lib/insights/state/statement';
import { callModel } from '@/lib/llm/call-model';
import { dataBlockRule, renderDataBlock } from '@/lib/llm/data-block';
import type { ModelAccess } from '@/lib/llm/model-access';
import { answerGuide, answerPrompt, modelAnswerSchema } from '@/lib/llm/prompts/answer-question';

export type Asked = {
  /** With personal data masked. */
  text: string;
  locale: Locale;
  known: readonly Known[];
  offered: ReadonlyMap<string, Statement>;
  /** Epoch in ms, of all tries together. */
  deadline: number;
};

/** One try; after a refusal, told what was wrong. Null when the model gave no answer. */
export async function askForAnswer(
  { text, locale, known, offered, deadline }: Asked,
  { db, settings, budget }: ModelAccess,
  reasons: readonly string[] = [],
): Promise<Checked | null> {
  const items = [
    { id: 'pergunta', text },
    { id: 'idioma', text: locale },
    ...[...offered].map(([id, statement]) => ({ id, text: statement.text })),
    ...reasons.map((reason, index) => ({ id: `recusa-${index + 1}`, text: reason })),
  ];
  const result = await callModel({
    db,
    settings,
    budget,
    purpose: 'pergunta',
    prompt: answerPrompt,
    system: `${answerGuide}\n\n${dataBlockRule}`,
    input: renderDataBlock(items, randomUUID().replaceAll('-', '')),
    schema: modelAnswerSchema,
    items: 1,
    maxAttempts: 2,
    deadline,
  });
  return result.outcome === 'answered' ? checkAnswer(result.output, { offered, known, locale }) : null;
}
