import type { HistoryEntry, ListedComment } from '@/db/queries/comments';
import type { Batch } from '@/db/schema/comments';
import { categories, toWireCategory } from '@/lib/text/categories';

export type Explanations = ReadonlyMap<string, string>;

/** A comment as the API shows it. */
export function toWireComment(comment: ListedComment, explanations: Explanations) {
  return {
    id: comment.id,
    texto: comment.text,
    status: comment.status,
    categoria: comment.category && toWireCategory(comment.category),
    tags_funcionalidades: toWireTags(comment.tags, explanations),
    confianca: round(comment.confidence),
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

export function toWireHistory(entry: HistoryEntry, explanations: Explanations) {
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
  };
}

export function toWireBatch(batch: Batch) {
  return {
    id: batch.id,
    total: batch.total,
    pendentes: batch.pending,
    classificados: batch.classified,
    em_revisao: batch.inReview,
    falhas: batch.failed,
    iniciado_em: toIso(batch.createdAt),
    concluido_em: batch.finishedAt && toIso(batch.finishedAt),
  };
}

function toWireTags(codes: string[], explanations: Explanations) {
  return codes.map((codigo) => ({ codigo, explicacao: explanations.get(codigo) ?? '' }));
}

function toWireProbabilities(probabilities: number[] | null) {
  if (!probabilities) return null;
  return Object.fromEntries(categories.map((category, i) => [toWireCategory(category), round(probabilities[i] ?? 0)]));
}

function toIso(instant: string): string {
  return new Date(instant).toISOString();
}

function round(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}
