import { z } from 'zod';
import { rowErrorSchema } from '@/db/queries/batch-refusals';
import { batchSearchSchema } from '@/lib/batches/list-batches';
import {
  acceptedSchema,
  wireBatchDetailSchema,
  wireBatchSchema,
  wireCommentSchema,
} from '@/lib/comments/wire-schema';
import { commentInputSchema } from '@/lib/ingestion/comment-input';
import { json, page, type Operation } from '@/lib/openapi/operation';

const rowErrorsSchema = z.array(rowErrorSchema);
const uploadedSchema = acceptedSchema.extend({ recusadas: z.int(), erros: rowErrorsSchema });
const simulatedSchema = z.object({
  total: z.int(),
  aceitas: z.int(),
  recusadas: z.int(),
  codificacao: z.string(),
  delimitador: z.string().nullable().describe('Nulo onde não há CSV'),
  colunas: z.array(z.string()).nullable().describe('As que foram reconhecidas; nulo onde não há CSV'),
  mapa: z
    .record(z.string(), z.string().nullable())
    .nullable()
    .describe('O campo de cada coluna do arquivo, nulo onde ela é ignorada; nulo onde não há arquivo'),
  erros: rowErrorsSchema.describe('Os 100 primeiros'),
  amostra: z
    .array(commentInputSchema.extend({ data: z.iso.datetime().nullable() }))
    .describe('Os 5 primeiros comentários aceitos'),
});

export const ingestionOperations: Operation[] = [
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
        mapa: z
          .string()
          .optional()
          .describe(
            'Com `file`: o campo de cada coluna que conta, como `{"Comentário": "texto", "Nota": null}`; o que ele não nomeia é ignorado. Sem ele, vale o nome da coluna',
          ),
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
    path: '/api/lotes',
    summary: 'Lista os lotes, o mais novo primeiro',
    scope: 'comentarios:ler',
    query: batchSearchSchema,
    answers: { 200: page('lotes', wireBatchSchema) },
  },
  {
    method: 'get',
    path: '/api/lotes/{id}',
    summary: 'O andamento de um lote, e o que houve com as linhas do arquivo que ficaram de fora',
    scope: 'comentarios:ler',
    answers: { 200: { description: 'Contagens e linhas recusadas', schema: wireBatchDetailSchema } },
  },
  {
    method: 'get',
    path: '/api/lotes/{id}/eventos',
    summary:
      'O andamento de um lote como eventos do servidor (`text/event-stream`): as contagens quando mudam e, no fim, o evento `fim`',
    scope: 'comentarios:ler',
    headers: { 'Last-Event-ID': 'Com `fim`, a resposta é 204: não há mais o que ouvir' },
    answers: {
      200: { description: 'O `data` de cada evento', schema: wireBatchSchema },
      204: { description: 'O fim já foi ouvido' },
    },
  },
];
