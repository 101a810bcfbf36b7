import { z } from 'zod';
import { reviewReasons } from '@/db/schema/comments';
import { wireCommentSchema } from '@/lib/comments/wire-schema';
import type { AgreementView, Comparison } from '@/lib/review/get-agreement';
import type { ReviewItem } from '@/lib/review/load-items';
import { reviewSearchSchema } from '@/lib/review/review-search';
import type { OpenDispute } from '@/lib/review/settle-dispute';
import { deskSize, type Work } from '@/lib/review/take-work';
import { categories, toWireCategory } from '@/lib/text/categories';

/** What the API of the review queue takes and answers. */

const wireCategorySchema = wireCommentSchema.shape.categoria.unwrap();

export const nextRequestSchema = reviewSearchSchema.extend({
  quantos: z.int().min(1).max(deskSize).default(1),
});
export const undoRequestSchema = z.object({
  id: z.uuid().optional().describe('Um comentário; sem ele, a última palavra de quem chama'),
});

export const wireReviewSettingsSchema = z.object({
  parte_segunda_opiniao: z
    .number()
    .min(0)
    .max(1)
    .describe('A parte das revisões que uma segunda pessoa repete, às cegas'),
});
export const wireLeaseSchema = z.object({ id: z.uuid(), reservado_ate: z.iso.datetime() });

const tagSchema = z.object({ codigo: z.string(), explicacao: z.string() });
const wireItemSchema = z.object({
  id: z.uuid(),
  versao: z.int().describe('Vai de volta ao confirmar'),
  texto: z.string().nullable(),
  categoria: wireCategorySchema.nullable(),
  confianca: z.number().nullable(),
  margem: z.number().nullable().describe('Entre as duas categorias mais prováveis'),
  motivo_revisao: z.enum(reviewReasons).nullable(),
  probabilidades: z.record(wireCategorySchema, z.number()).nullable(),
  modelo: z.string().nullable(),
  tags_funcionalidades: z.array(tagSchema),
  artista: z.string().nullable(),
  album: z.string().nullable(),
  autor: z.string().nullable(),
  origem: z.string(),
  data: z.iso.datetime(),
  termos: z.array(z.object({ termo: z.string(), inicio: z.int(), fim: z.int(), peso: z.number() })),
});
export const wireWorkSchema = z.object({
  itens: z.array(wireItemSchema),
  reservado_ate: z.iso.datetime().nullable().describe('Até lá ninguém mais os recebe'),
});
type WireItem = z.infer<typeof wireItemSchema>;

export function toWireWork({ items, until }: Work): z.infer<typeof wireWorkSchema> {
  return { itens: items.map(toWireItem), reservado_ate: until && new Date(until).toISOString() };
}

function toWireItem(item: ReviewItem): WireItem {
  const { machine, reading } = item;
  return {
    id: item.id,
    versao: item.revision,
    texto: item.text,
    categoria: item.category && toWireCategory(item.category),
    confianca: item.confidence,
    margem: item.margin,
    motivo_revisao: item.reason,
    probabilidades: machine?.probabilities ? toWireProbabilities(machine.probabilities) : null,
    modelo: machine?.version ?? null,
    tags_funcionalidades: item.tags.map(({ code, explanation }) => ({
      codigo: code,
      explicacao: explanation,
    })),
    artista: item.artist,
    album: item.release,
    autor: item.author,
    origem: item.source,
    data: new Date(item.occurredAt).toISOString(),
    termos: reading.terms.map(({ term, start, end, weight }) => ({
      termo: term,
      inicio: start,
      fim: end,
      peso: weight,
    })),
  };
}

function toWireProbabilities(probabilities: number[]) {
  const [elogio, critica, sugestao, duvida, spam] = categories.map((_, i) => probabilities[i] ?? 0);
  return {
    ELOGIO: elogio ?? 0,
    CRÍTICA: critica ?? 0,
    SUGESTÃO: sugestao ?? 0,
    DÚVIDA: duvida ?? 0,
    SPAM: spam ?? 0,
  };
}

const wireWordSchema = z.object({
  categoria: wireCategorySchema,
  tags_funcionalidades: z.array(z.string()),
  nota: z.string().nullable(),
});
export const wireDisputesSchema = z.object({
  desempates: z.array(
    z.object({
      id: z.uuid(),
      versao: z.int(),
      texto: z.string().nullable(),
      artista: z.string().nullable(),
      origem: z.string(),
      aberto_em: z.iso.datetime(),
      modelo: wireCategorySchema.nullable(),
      primeira: wireWordSchema,
      segunda: wireWordSchema,
      posso_desempatar: z.enum(['sim', 'so_eu', 'nao']),
    }),
  ),
});

const rights = { yes: 'sim', alone: 'so_eu', no: 'nao' } as const;
const toWireWord = ({ category, tags, note }: OpenDispute['first']) => ({
  categoria: toWireCategory(category),
  tags_funcionalidades: tags,
  nota: note,
});

export function toWireDisputes(disputes: OpenDispute[]): z.infer<typeof wireDisputesSchema> {
  return {
    desempates: disputes.map((dispute) => ({
      id: dispute.id,
      versao: dispute.revision,
      texto: dispute.text,
      artista: dispute.artist,
      origem: dispute.source,
      aberto_em: new Date(dispute.openedAt).toISOString(),
      modelo: dispute.modelCategory && toWireCategory(dispute.modelCategory),
      primeira: toWireWord(dispute.first),
      segunda: toWireWord(dispute.second),
      posso_desempatar: rights[dispute.mayJudge],
    })),
  };
}

const comparison = {
  n: z.int(),
  concordam: z.number().nullable().describe('A parte em que as duas disseram o mesmo'),
  kappa: z.number().nullable().describe('κ de Cohen'),
  suficiente: z.boolean().describe('Se há 30 ou mais'),
  matriz: z.array(z.array(z.int())).describe('Linhas e colunas na ordem de `categorias`'),
};
export const wireAgreementSchema = z.object({
  de: z.iso.date(),
  ate: z.iso.date(),
  categorias: z.array(wireCategorySchema),
  entre_pessoas: z.object(comparison),
  pares: z.array(z.object({ pessoas: z.array(z.string()), ...comparison })),
  com_modelos: z.array(z.object({ modelo: z.string(), ...comparison })),
});

const toWireComparison = ({ n, observed, kappa, isEnough, table }: Comparison) => ({
  n,
  concordam: observed,
  kappa,
  suficiente: isEnough,
  matriz: table,
});

export function toWireAgreement(view: AgreementView): z.infer<typeof wireAgreementSchema> {
  return {
    de: view.from,
    ate: view.to,
    categorias: categories.map(toWireCategory),
    entre_pessoas: toWireComparison(view.people),
    pares: view.pairs.map((pair) => ({ pessoas: pair.people, ...toWireComparison(pair) })),
    com_modelos: view.models.map((model) => ({ modelo: model.version, ...toWireComparison(model) })),
  };
}
