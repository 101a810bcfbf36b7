import { z } from 'zod';
import type { StoredSummary } from '@/db/queries/summaries';
import { attemptsSchema } from '@/lib/summary/attempts';
import { describeFacts } from '@/lib/summary/describe-facts';
import { weekFactsSchema } from '@/lib/summary/facts';
import { summaryTextsSchema } from '@/lib/summary/summary-text';

const summaryStates = ['rascunho', 'aprovado', 'enviado'] as const;
export type SummaryState = (typeof summaryStates)[number];

export const wireSummarySchema = z.object({
  semana: z.string(),
  estado: z.enum(summaryStates),
  versao: z.int(),
  escrito_por: z.enum(['redator', 'modelo', 'pessoa']),
  autor: z.string().nullable(),
  escrito_em: z.iso.datetime(),
  aprovado_em: z.iso.datetime().nullable(),
  aprovado_por: z.string().nullable().describe('Nulo onde bastou passar pela verificação'),
  enviado_em: z.iso.datetime().nullable(),
  textos: summaryTextsSchema,
  recusas: attemptsSchema.describe('O que a verificação recusou antes desta versão'),
});
export type WireSummary = z.infer<typeof wireSummarySchema>;

export const wireSummaryWithFactsSchema = wireSummarySchema.extend({
  fatos: z.unknown().describe('Os números contra os quais cada versão é conferida'),
});

const toIso = (at: string) => new Date(at).toISOString();

export function toWireSummary(summary: StoredSummary): WireSummary {
  return {
    semana: summary.week,
    estado: stateOf(summary),
    versao: summary.version,
    escrito_por: summary.writtenBy,
    autor: summary.author,
    escrito_em: toIso(summary.writtenAt),
    aprovado_em: summary.approvedAt && toIso(summary.approvedAt),
    aprovado_por: summary.approvedBy,
    enviado_em: summary.sentAt && toIso(summary.sentAt),
    textos: summaryTextsSchema.parse(summary.texts),
    recusas: attemptsSchema.parse(summary.refusals),
  };
}

export function toWireSummaryWithFacts(summary: StoredSummary) {
  return { ...toWireSummary(summary), fatos: describeFacts(weekFactsSchema.parse(summary.facts)) };
}

/** A version written after the sending is a draft again until it is approved. */
function stateOf({ approvedAt, sentAt }: StoredSummary): SummaryState {
  if (!approvedAt) return 'rascunho';
  return sentAt ? 'enviado' : 'aprovado';
}
