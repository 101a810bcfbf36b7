import { randomUUID } from 'node:crypto';
import { callModel } from '@/lib/llm/call-model';
import { dataBlockRule, renderDataBlock } from '@/lib/llm/data-block';
import { env } from '@/lib/env';
import { getModelSettings, type ModelSettings } from '@/lib/llm/get-model';
import type { ModelAccess } from '@/lib/llm/model-access';
import {
  summaryAnswerSchema,
  summaryGuide,
  summaryPrompt,
  type SummaryAnswer,
} from '@/lib/llm/prompts/write-summary';
import { describeFacts } from '@/lib/summary/describe-facts';
import { explainRefusal } from '@/lib/summary/explain-refusal';
import type { ApprovedQuote, Evidence } from '@/lib/summary/facts';
import type { SummaryText, SummaryTexts } from '@/lib/summary/summary-text';
import type { Refusal } from '@/lib/summary/verify/refusal';
import { verifyTexts } from '@/lib/summary/verify/verify-texts';

/** A text that may leave, one that may not, or none. */
export type Answer =
  | { kind: 'good'; texts: SummaryTexts }
  | { kind: 'refused'; refusals: Refusal[] }
  | { kind: 'none'; failure: string };

/** Prose takes longer than a label. */
const patience = { requestTimeoutMs: 40_000, totalTimeoutMs: 90_000 };

/** The environment's model, given the time a text takes. */
export function getWritingModel(): ModelSettings | null {
  const settings = getModelSettings(env);
  return settings && { ...settings, timings: { ...settings.timings, ...patience } };
}

const quotesOffered = 12;

/** Has the language model write from the facts; after a refusal, told what was wrong. */
export async function askForTexts(
  evidence: Evidence,
  { db, settings, budget }: ModelAccess,
  refused: Refusal[] = [],
): Promise<Answer> {
  const quotes = evidence.quotes.slice(0, quotesOffered);
  const result = await callModel({
    db,
    settings,
    budget,
    purpose: 'resumo',
    prompt: summaryPrompt,
    system: `${summaryGuide}\n\n${dataBlockRule}`,
    input: renderDataBlock(toItems(evidence, quotes, refused), randomUUID().replaceAll('-', '')),
    schema: summaryAnswerSchema,
    items: 1,
  });
  if (result.outcome !== 'answered') return { kind: 'none', failure: `${result.outcome}: ${result.detail}` };
  const texts = toTexts(result.output, quotes);
  const refusals = verifyTexts(texts, evidence);
  return refusals.length === 0 ? { kind: 'good', texts } : { kind: 'refused', refusals };
}

function toItems({ facts }: Evidence, quotes: ApprovedQuote[], refused: Refusal[]) {
  const isAgain = refused.length > 0;
  return [
    { id: 'pedido', text: `Resumo da semana ${facts.week.id}${isAgain ? ', reescrito' : ''}` },
    { id: 'fatos', text: JSON.stringify(describeFacts(facts)) },
    ...quotes.map(({ text, category, artist }, index) => ({
      id: `citacao-${index + 1}`,
      text: JSON.stringify({ texto: text, categoria: category, artista: artist }),
    })),
    ...refused.map((refusal, index) => ({ id: `recusa-${index + 1}`, text: explainRefusal(refusal) })),
  ];
}

/** An id that was not offered stays as it is, for verification to refuse. */
function toTexts({ portugues, ingles, citacoes }: SummaryAnswer, offered: ApprovedQuote[]): SummaryTexts {
  const quotes = citacoes.map((id) => {
    const quote = offered[Number(/^citacao-(\d+)$/.exec(id)?.[1]) - 1];
    return quote ? { commentId: quote.commentId, text: quote.text } : { commentId: noComment, text: id };
  });
  return { 'pt-BR': toText(portugues, quotes), en: toText(ingles, quotes) };
}

const noComment = '00000000-0000-0000-0000-000000000000';

function toText(
  { assunto, previa, titulo, paragrafos }: SummaryAnswer['portugues'],
  quotes: SummaryText['quotes'],
): SummaryText {
  return { subject: assunto, preheader: previa, headline: titulo, paragraphs: paragrafos, quotes };
}
