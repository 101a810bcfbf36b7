import { datasetExportSchema, wireDatasetItemSchema, wireDatasetsSchema } from '@/lib/datasets/dataset-input';
import { datasetLineSchema } from '@/lib/datasets/dataset-line';
import { type Operation } from '@/lib/openapi/operation';

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
