import { z } from 'zod';
import { selectionRequestSchema } from '@/lib/comments/selection';
import { datasetExportSchema, wireDatasetItemSchema, wireDatasetsSchema } from '@/lib/datasets/dataset-input';
import { datasetLineSchema } from '@/lib/datasets/dataset-line';
import { wireDatasetPreviewSchema } from '@/lib/datasets/wire-preview';
import { json, type Operation } from '@/lib/openapi/operation';

export const datasetsOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/conjuntos',
    summary: 'Quantos comentários revisados há em cada conjunto de dados, por categoria',
    scope: 'comentarios:gerir',
    answers: { 200: { description: 'Os conjuntos', schema: wireDatasetsSchema } },
  },
  {
    method: 'get',
    path: '/api/conjuntos/{conjunto}',
    summary: 'O conjunto `train` ou `gold` em JSONL, na forma do corpus e com dados pessoais mascarados',
    scope: 'comentarios:gerir',
    query: datasetExportSchema,
    answers: { 200: { description: 'Uma linha por comentário', schema: datasetLineSchema } },
  },
  {
    method: 'post',
    path: '/api/conjuntos/{conjunto}/previa',
    summary: 'Quantos comentários de uma busca entrariam no conjunto ou sairiam dele; nada muda',
    scope: 'comentarios:gerir',
    body: json(selectionRequestSchema),
    answers: { 200: { description: 'A prévia', schema: wireDatasetPreviewSchema } },
  },
  {
    method: 'post',
    path: '/api/conjuntos/{conjunto}/adicionar',
    summary: 'Põe no conjunto os comentários revisados que uma busca acha; os do outro conjunto ficam lá',
    scope: 'comentarios:gerir',
    body: json(selectionRequestSchema),
    answers: { 200: { description: 'Quantos entraram', schema: z.object({ entraram: z.int() }) } },
  },
  {
    method: 'post',
    path: '/api/conjuntos/{conjunto}/retirar',
    summary: 'Tira do conjunto os comentários revisados que uma busca acha',
    scope: 'comentarios:gerir',
    body: json(selectionRequestSchema),
    answers: { 200: { description: 'Quantos saíram', schema: z.object({ sairam: z.int() }) } },
  },
  {
    method: 'put',
    path: '/api/conjuntos/{conjunto}/{id}',
    summary: 'Põe um comentário revisado no conjunto; 409 se está no outro, ou se seu rótulo não vale',
    scope: 'comentarios:gerir',
    answers: {
      200: { description: 'Já estava nele', schema: wireDatasetItemSchema },
      201: { description: 'Entrou', schema: wireDatasetItemSchema },
    },
  },
  {
    method: 'delete',
    path: '/api/conjuntos/{conjunto}/{id}',
    summary: 'Tira um comentário do conjunto; repetir não muda nada',
    scope: 'comentarios:gerir',
    answers: { 204: { description: 'Não está nele' } },
  },
];
