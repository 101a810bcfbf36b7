import { z } from 'zod';
import { rowErrorSchema } from '@/db/queries/batch-refusals';
import { commentStatuses } from '@/db/schema/comments';

/** What the API answers, field by field: the document at `/api/openapi.json` is made from it. */

const wireCategorySchema = z.enum(['ELOGIO', 'CRÍTICA', 'SUGESTÃO', 'DÚVIDA', 'SPAM']);
const confidenceSchema = z.number().min(0).max(1).describe('Probabilidade calibrada da categoria mostrada');
const wireTagSchema = z.object({ codigo: z.string(), explicacao: z.string() });

export const wireCommentSchema = z.object({
  id: z.uuid(),
  texto: z.string().nullable().describe('Nulo depois de apagado'),
  status: z.enum(commentStatuses),
  categoria: wireCategorySchema.nullable(),
  tags_funcionalidades: z.array(wireTagSchema),
  confianca: confidenceSchema.nullable(),
  artista: z.string().nullable(),
  album: z.string().nullable(),
  faixa: z.string().nullable(),
  origem: z.string(),
  autor: z.string().nullable(),
  id_externo: z.string().nullable(),
  data: z.iso.datetime(),
  recebido_em: z.iso.datetime(),
  modelo: z.string().nullable(),
  revisado: z.boolean(),
});
export type WireComment = z.infer<typeof wireCommentSchema>;

const wireHistorySchema = z.object({
  quando: z.iso.datetime(),
  por: z.string().describe('learner, llm ou o e-mail de quem corrigiu'),
  modelo: z.string().nullable(),
  categoria: wireCategorySchema,
  confianca: confidenceSchema,
  probabilidades: z.record(wireCategorySchema, z.number()).nullable(),
  tags_funcionalidades: z.array(wireTagSchema),
  artista: z.string().nullable(),
  motivo_revisao: z.string().nullable(),
  nota: z.string().nullable().describe('Por que uma pessoa decidiu assim'),
});
export type WireHistory = z.infer<typeof wireHistorySchema>;

const wireTermSchema = z.object({
  termo: z.string(),
  inicio: z.int().describe('Em unidades UTF-16 de `texto`'),
  fim: z.int().describe('Logo depois do termo'),
  peso: z.number(),
});
export type WireTerm = z.infer<typeof wireTermSchema>;

export const wireCommentDetailSchema = wireCommentSchema.extend({
  historico: z.array(wireHistorySchema),
  termos: z
    .array(wireTermSchema)
    .describe(
      'As até cinco palavras que mais pesam na leitura do modelo local de agora, quem quer que tenha decidido',
    ),
});
export type WireCommentDetail = z.infer<typeof wireCommentDetailSchema>;

export const wireBatchSchema = z.object({
  id: z.uuid(),
  total: z.int(),
  pendentes: z.int(),
  classificados: z.int(),
  em_revisao: z.int(),
  falhas: z.int(),
  recusadas: z
    .int()
    .nullable()
    .describe('Linhas do arquivo que ficaram de fora; nulo onde não houve arquivo'),
  iniciado_em: z.iso.datetime(),
  concluido_em: z.iso.datetime().nullable(),
});
export type WireBatch = z.infer<typeof wireBatchSchema>;

export const wireBatchDetailSchema = wireBatchSchema.extend({
  erros: z.array(rowErrorSchema).describe('Os 100 primeiros problemas das linhas recusadas'),
});
export type WireBatchDetail = z.infer<typeof wireBatchDetailSchema>;

export const acceptedSchema = z.object({
  mensagem: z.string(),
  lote: z.object({ id: z.uuid(), total: z.int(), url: z.string() }),
  ids: z.array(z.uuid()).describe('Na ordem do envio'),
  ids_enfileirados: z.array(z.uuid()),
});
export type Accepted = z.infer<typeof acceptedSchema>;
