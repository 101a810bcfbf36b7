import { z } from 'zod';
import { bulkInputSchema } from '@/lib/bulk/bulk-input';
import { wireBulkPreviewSchema } from '@/lib/bulk/wire-preview';
import { correctionInputSchema } from '@/lib/comments/correction-input';
import { commentSearchSchema } from '@/lib/comments/search-params';
import { selectionRequestSchema } from '@/lib/comments/selection';
import { wireCommentDetailSchema, wireCommentSchema } from '@/lib/comments/wire-schema';
import { exportSearchSchema } from '@/lib/export/export-params';
import { exportRowSchema } from '@/lib/export/export-row';
import { wireQuoteSchema } from '@/lib/quotes/wire-quote';
import { taskScopes } from '@/lib/tasks/task-scopes';
import { wireTaskSchema } from '@/lib/tasks/wire-task';
import { json, page, type Operation } from '@/lib/openapi/operation';

export const commentsOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/comentarios',
    summary: 'Lista comentários, mais recentes primeiro',
    scope: 'comentarios:ler',
    query: commentSearchSchema,
    answers: { 200: page('comentarios', wireCommentSchema) },
  },
  {
    method: 'get',
    path: '/api/comentarios/export',
    summary:
      'Exporta tudo o que os filtros encontram, sem limite. No CSV, um apóstrofo precede o sinal que uma planilha leria como começo de uma fórmula: no início de um texto, ou depois de uma quebra de linha, tabulação ou de , ; | nele; JSON e JSONL trazem os textos exatos',
    scope: 'comentarios:gerir',
    query: exportSearchSchema,
    answers: {
      200: {
        description: 'O arquivo no formato pedido; aqui, como JSON',
        schema: z.array(exportRowSchema),
      },
    },
  },
  {
    method: 'get',
    path: '/api/comentarios/{id}',
    summary: 'Um comentário com o histórico de suas classificações e as palavras que pesam nele',
    scope: 'comentarios:ler',
    answers: {
      200: {
        description:
          'O comentário. Enquanto ele espera uma segunda opinião, quem pode dá-la o vê como estava antes da primeira',
        schema: wireCommentDetailSchema,
      },
    },
  },
  {
    method: 'patch',
    path: '/api/comentarios/{id}',
    summary: 'Corrige um comentário; o que uma pessoa decide vale contra todo modelo posterior',
    scope: 'comentarios:escrever',
    headers: { 'If-Match': 'O ETag que foi lido: 412 com o de agora quando o comentário mudou desde então' },
    body: json(correctionInputSchema),
    answers: { 200: { description: 'O comentário corrigido', schema: wireCommentDetailSchema } },
  },
  {
    method: 'delete',
    path: '/api/comentarios/{id}',
    summary: 'Apaga o texto, o autor e o que veio deles; as contagens ficam. Repetir não muda nada',
    scope: 'comentarios:gerir',
    answers: { 204: { description: 'Apagado' } },
  },
  {
    method: 'put',
    path: '/api/comentarios/{id}/citacao',
    summary:
      'Aprova o comentário como citação do relatório público. 422 quando o texto tem dados pessoais, um link ou mais de 280 caracteres; 409 quando é SPAM ou espera uma decisão',
    scope: 'comentarios:escrever',
    headers: { 'If-Match': 'O ETag que foi lido: 412 com o de agora quando o comentário mudou desde então' },
    answers: {
      200: { description: 'Já era uma citação', schema: wireQuoteSchema },
      201: { description: 'É uma citação agora', schema: wireQuoteSchema },
    },
  },
  {
    method: 'delete',
    path: '/api/comentarios/{id}/citacao',
    summary: 'Retira a citação do relatório público; repetir não muda nada',
    scope: 'comentarios:escrever',
    answers: { 204: { description: 'Não é uma citação' } },
  },
  {
    method: 'post',
    path: '/api/comentarios/massa',
    summary: 'Corrige, em segundo plano, o que uma busca acha entre os comentários recebidos até agora',
    scope: taskScopes.bulk_correction,
    body: json(bulkInputSchema),
    answers: { 202: { description: 'A tarefa que começou', schema: wireTaskSchema } },
  },
  {
    method: 'post',
    path: '/api/comentarios/massa/previa',
    summary: 'Quantos comentários uma correção em massa acharia, e alguns deles; nada muda',
    scope: taskScopes.bulk_correction,
    body: json(selectionRequestSchema),
    answers: { 200: { description: 'A prévia', schema: wireBulkPreviewSchema } },
  },
  {
    method: 'post',
    path: '/api/comentarios/massa/{tarefa}/desfazer',
    summary:
      'Desfaz uma correção em massa até 24 h depois de terminar; o que alguém tocou desde então fica (feitos menos alterados)',
    scope: taskScopes.bulk_undo,
    answers: {
      202: { description: 'A tarefa que desfaz; repetir responde a mesma', schema: wireTaskSchema },
    },
  },
];
