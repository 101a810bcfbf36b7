import type { HistoryEntry, ListedComment } from '@/db/queries/comments';
import type { Batch } from '@/db/schema/comments';
import type { WireBatch, WireComment, WireHistory, WireTerm } from '@/lib/comments/wire-schema';
import type { Term } from '@/lib/learner/explain';
import { listPresentTags, type Explanations } from '@/lib/comments/list-present-tags';
import { toWireCategory } from '@/lib/text/categories';

/** A comment as the API shows it. */
export function toWireComment(comment: ListedComment, explanations: Explanations): WireComment {
  const shown = comment.status === 'apagado' ? null : comment.category; // kept only so that counts agree
  return {
    id: comment.id,
    texto: comment.text,
    status: comment.status,
    categoria: shown && toWireCategory(shown),
    tags_funcionalidades: toWireTags(comment.tags, explanations),
    confianca: shown === null || comment.confidence === null ? null : round(comment.confidence),
    artista: comment.artist,
    album: comment.release,
    faixa: comment.track,
    origem: comment.source,
    autor: comment.author,
    id_externo: comment.externalId,
    data: toIso(comment.occurredAt),
    recebido_em: toIso(comment.receivedAt),
    modelo: comment.modelVersion,
    revisado: comment.reviewed,
  };
}

export function toWireHistory(entry: HistoryEntry, explanations: Explanations): WireHistory {
  return {
    quando: toIso(entry.decidedAt),
    por: entry.user ?? entry.decidedBy,
    modelo: entry.modelVersion,
    categoria: toWireCategory(entry.category),
    confianca: round(entry.confidence),
    probabilidades: toWireProbabilities(entry.probabilities),
    tags_funcionalidades: toWireTags(entry.tags, explanations),
    artista: entry.artist,
    motivo_revisao: entry.reviewReason,
    nota: entry.note,
  };
}

export function toWireTerm({ term, start, end, weight }: Term): WireTerm {
  return { termo: term, inicio: start, fim: end, peso: round(weight) };
}

export function toWireBatch(batch: Batch): WireBatch {
  return {
    id: batch.id,
    total: batch.total,
    pendentes: batch.pending,
    classificados: batch.classified,
    em_revisao: batch.inReview,
    falhas: batch.failed,
    recusadas: batch.refused,
    iniciado_em: toIso(batch.createdAt),
    concluido_em: batch.finishedAt && toIso(batch.finishedAt),
  };
}

function toWireTags(codes: string[], explanations: Explanations) {
  return listPresentTags(codes, explanations).map(({ code, explanation }) => ({
    codigo: code,
    explicacao: explanation,
  }));
}

function toWireProbabilities(probabilities: number[] | null): WireHistory['probabilidades'] {
  if (!probabilities) return null;
  const [elogio = 0, critica = 0, sugestao = 0, duvida = 0, spam = 0] = probabilities.map(round);
  return { ELOGIO: elogio, CRÍTICA: critica, SUGESTÃO: sugestao, DÚVIDA: duvida, SPAM: spam };
}

function toIso(instant: string): string {
  return new Date(instant).toISOString();
}

function round(probability: number): number {
  return Math.round(probability * 10_000) / 10_000;
}
