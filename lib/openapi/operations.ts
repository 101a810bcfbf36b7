import { z } from 'zod';
import { loginRequestSchema, refreshRequestSchema, registerRequestSchema } from '@/lib/auth/credentials';
import type { Scope } from '@/lib/auth/scopes';
import { commentSearchSchema } from '@/lib/comments/search-params';
import {
  acceptedSchema,
  wireBatchSchema,
  wireCommentDetailSchema,
  wireCommentSchema,
} from '@/lib/comments/wire-schema';
import { reclassificationSchema } from '@/lib/classification/reclassify';
import { settingsInputSchema, wireSettingsSchema } from '@/lib/classification/wire-settings';
import { commentInputSchema } from '@/lib/ingestion/comment-input';
import { newTagSchema, tagChangeSchema, tagMergeSchema, tagSearchSchema } from '@/lib/tags/tag-input';
import { wireTagSchema } from '@/lib/tags/wire-tag';
import { wireTaskSchema } from '@/lib/tasks/wire-task';

export type Operation = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  summary: string;
  /** Absent where no bearer is asked for. */
  scope?: Scope;
  query?: z.ZodObject;
  headers?: Record<string, string>;
  body?: { type: string; schema: z.ZodType };
  answers: Record<number, { description: string; schema?: z.ZodType }>;
};

const json = (schema: z.ZodType) => ({ type: 'application/json', schema });
const tokenPairSchema = z.object({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.int(),
  refresh_token: z.string(),
});
const healthSchema = z.object({
  status: z.enum(['ok', 'falha']),
  versao: z.string(),
  verificacoes: z.record(z.string(), z.enum(['ok', 'falha'])),
});
const rowErrorsSchema = z.array(z.object({ linha: z.int(), campo: z.string(), mensagem: z.string() }));
const uploadedSchema = acceptedSchema.extend({ recusadas: z.int(), erros: rowErrorsSchema });
const simulatedSchema = z.object({
  total: z.int(),
  aceitas: z.int(),
  recusadas: z.int(),
  codificacao: z.string(),
  delimitador: z.string().nullable().describe('Nulo onde não há CSV'),
  colunas: z.array(z.string()).nullable().describe('As que foram reconhecidas; nulo onde não há CSV'),
  erros: rowErrorsSchema.describe('Os 100 primeiros'),
  amostra: z
    .array(commentInputSchema.extend({ data: z.iso.datetime().nullable() }))
    .describe('Os 5 primeiros comentários aceitos'),
});

/** Every route of the API; a test compares it with the files under `app/`. */
export const operations: Operation[] = [
  {
    method: 'post',
    path: '/auth/login',
    summary: 'Troca e-mail e senha por um par de tokens',
    body: json(loginRequestSchema),
    answers: { 200: { description: 'Par de tokens', schema: tokenPairSchema } },
  },
  {
    method: 'post',
    path: '/auth/refresh',
    summary: 'Troca um refresh token, no corpo ou como bearer, por um novo par',
    body: json(refreshRequestSchema),
    answers: { 200: { description: 'Par de tokens', schema: tokenPairSchema } },
  },
  {
    method: 'post',
    path: '/auth/register',
    summary: 'Registra uma pessoa, onde o cadastro está aberto',
    body: json(registerRequestSchema),
    answers: { 201: { description: 'Registrada', schema: z.object({ id: z.uuid(), email: z.email() }) } },
  },
  {
    method: 'post',
    path: '/api/comentarios',
    summary: 'Recebe um comentário ou uma lista de até 10.000, aceita por inteiro ou recusada',
    scope: 'comentarios:escrever',
    headers: {
      'Idempotency-Key': 'Repetir com a mesma chave e o mesmo corpo devolve a primeira resposta por 24 h',
      Prefer: 'wait=N espera até N segundos (no máximo 30) pela classificação',
    },
    body: json(z.union([commentInputSchema, z.array(commentInputSchema)])),
    answers: {
      200: {
        description: 'Classificados a tempo',
        schema: z.object({ lote: wireBatchSchema, comentarios: z.array(wireCommentSchema) }),
      },
      202: { description: 'Aceitos', schema: acceptedSchema },
    },
  },
  {
    method: 'get',
    path: '/api/comentarios',
    summary: 'Lista comentários, mais recentes primeiro',
    scope: 'comentarios:ler',
    query: commentSearchSchema,
    answers: {
      200: {
        description: 'Uma página',
        schema: z.object({ comentarios: z.array(wireCommentSchema), proximo_cursor: z.string().nullable() }),
      },
    },
  },
  {
    method: 'get',
    path: '/api/comentarios/{id}',
    summary: 'Um comentário com o histórico de suas classificações e as palavras que pesam nele',
    scope: 'comentarios:ler',
    answers: { 200: { description: 'O comentário', schema: wireCommentDetailSchema } },
  },
  {
    method: 'post',
    path: '/api/llm/analyze',
    summary: 'Recebe um arquivo .csv, .json ou .jsonl de até 50 MB, ou um texto',
    scope: 'comentarios:escrever',
    query: z.object({
      simular: z.enum(['1']).optional().describe('Só confere o arquivo ou o texto e não grava nada'),
    }),
    headers: { 'Idempotency-Key': 'Sem ela, o mesmo arquivo é um segundo lote' },
    body: {
      type: 'multipart/form-data',
      schema: z.object({
        file: z.string().meta({ format: 'binary' }).optional(),
        text: z.string().optional(),
      }),
    },
    answers: {
      200: {
        description:
          'Com `simular=1`: o que seria aceito e recusado do arquivo ou do texto; nada foi gravado',
        schema: simulatedSchema,
      },
      202: { description: 'O texto, ou as linhas boas do arquivo, foram aceitos', schema: uploadedSchema },
    },
  },
  {
    method: 'get',
    path: '/api/lotes/{id}',
    summary: 'O andamento de um lote',
    scope: 'comentarios:ler',
    answers: { 200: { description: 'Contagens', schema: wireBatchSchema } },
  },
  {
    method: 'post',
    path: '/api/comentarios/reclassificar',
    summary: 'Decide de novo os comentários de uma busca, em segundo plano; o que uma pessoa decidiu fica',
    scope: 'modelos:gerir',
    body: json(reclassificationSchema),
    answers: { 202: { description: 'A tarefa que começou', schema: wireTaskSchema } },
  },
  {
    method: 'get',
    path: '/api/ajustes/classificacao',
    summary: 'Como os comentários são decididos: a política, os modelos e os limiares',
    scope: 'admin',
    answers: { 200: { description: 'Os ajustes', schema: wireSettingsSchema } },
  },
  {
    method: 'put',
    path: '/api/ajustes/classificacao',
    summary: 'Muda a política e a precisão alvo; vale para as decisões que vêm',
    scope: 'admin',
    body: json(settingsInputSchema),
    answers: { 200: { description: 'Os ajustes', schema: wireSettingsSchema } },
  },
  {
    method: 'get',
    path: '/api/tarefas/{id}',
    summary: 'O andamento de um trabalho longo',
    scope: 'comentarios:ler',
    answers: { 200: { description: 'A tarefa', schema: wireTaskSchema } },
  },
  {
    method: 'delete',
    path: '/api/tarefas/{id}',
    summary: 'Interrompe um trabalho longo; o que já foi feito fica',
    scope: 'modelos:gerir',
    answers: { 200: { description: 'A tarefa', schema: wireTaskSchema } },
  },
  {
    method: 'get',
    path: '/api/tags',
    summary: 'Lista as tags, por código',
    scope: 'comentarios:ler',
    query: tagSearchSchema,
    answers: {
      200: {
        description: 'Uma página',
        schema: z.object({ tags: z.array(wireTagSchema), proximo_cursor: z.string().nullable() }),
      },
    },
  },
  {
    method: 'post',
    path: '/api/tags',
    summary: 'Propõe uma tag ou, com `aprovar`, já a põe em uso; repetir não muda nada',
    scope: 'tags:gerir',
    body: json(newTagSchema),
    answers: {
      200: { description: 'Já existia assim', schema: wireTagSchema },
      201: { description: 'Criada', schema: wireTagSchema },
    },
  },
  {
    method: 'get',
    path: '/api/tags/{codigo}',
    summary: 'Uma tag',
    scope: 'comentarios:ler',
    answers: { 200: { description: 'A tag', schema: wireTagSchema } },
  },
  {
    method: 'patch',
    path: '/api/tags/{codigo}',
    summary: 'Edita, aprova ou arquiva uma tag; o que foi decidido com ela fica',
    scope: 'tags:gerir',
    body: json(tagChangeSchema),
    answers: { 200: { description: 'A tag', schema: wireTagSchema } },
  },
  {
    method: 'post',
    path: '/api/tags/{codigo}/juntar',
    summary: 'Junta a tag a outra: vale desde já, e os comentários passam em segundo plano',
    scope: 'tags:gerir',
    body: json(tagMergeSchema),
    answers: { 202: { description: 'A tarefa que move os comentários', schema: wireTaskSchema } },
  },
  {
    method: 'get',
    path: '/api/relatorio/semana',
    summary: 'O relatório público da semana corrente',
    answers: {
      200: { description: 'O relatório', schema: z.looseObject({ graficos: z.array(z.unknown()) }) },
    },
  },
  {
    method: 'get',
    path: '/api/relatorio/semana/{semana}',
    summary: 'O relatório público de uma semana ISO, como 2026-W47',
    answers: {
      200: { description: 'O relatório', schema: z.looseObject({ graficos: z.array(z.unknown()) }) },
    },
  },
  {
    method: 'get',
    path: '/api/health',
    summary: 'Se tudo o que é preciso responde; 503 com a parte que falha',
    answers: { 200: { description: 'Tudo responde', schema: healthSchema } },
  },
  {
    method: 'get',
    path: '/api/health/live',
    summary: 'Se o processo responde',
    answers: { 200: { description: 'Responde', schema: z.object({ status: z.literal('ok') }) } },
  },
];
