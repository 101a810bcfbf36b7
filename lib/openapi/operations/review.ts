import { z } from 'zod';
import { agreementSearchSchema } from '@/lib/review/get-agreement';
import { reviewInputSchema, settlementInputSchema } from '@/lib/review/review-input';
import {
  nextRequestSchema,
  undoRequestSchema,
  wireAgreementSchema,
  wireDisputesSchema,
  wireLeaseSchema,
  wireReviewSettingsSchema,
  wireWorkSchema,
} from '@/lib/review/wire-review';
import { json, type Operation } from '@/lib/openapi/operation';

export const reviewOperations: Operation[] = [
  {
    method: 'post',
    path: '/api/revisao/proximo',
    summary: 'Os próximos comentários a revisar, reservados por cinco minutos a quem chama; só pessoas',
    scope: 'comentarios:escrever',
    body: json(nextRequestSchema),
    answers: { 200: { description: 'Os mesmos até que sejam decididos', schema: wireWorkSchema } },
  },
  {
    method: 'post',
    path: '/api/revisao/{id}',
    summary: 'Confirma ou corrige a decisão sobre um comentário; repetir não muda nada',
    scope: 'comentarios:escrever',
    body: json(reviewInputSchema),
    answers: {
      200: { description: 'Gravada', schema: z.object({ id: z.uuid(), revisao: z.int() }) },
      409: { description: 'Outra pessoa está com ele' },
      412: { description: 'Mudou desde a `versao` lida' },
    },
  },
  {
    method: 'post',
    path: '/api/revisao/{id}/pular',
    summary: 'Devolve um comentário à fila; por uma hora ele não volta a quem chama',
    scope: 'comentarios:escrever',
    answers: { 204: { description: 'Devolvido' } },
  },
  {
    method: 'put',
    path: '/api/revisao/{id}/reserva',
    summary: 'Renova por cinco minutos a reserva de um comentário que quem chama tem',
    scope: 'comentarios:escrever',
    answers: {
      200: { description: 'Renovada', schema: wireLeaseSchema },
      409: { description: 'Não está reservado a quem chama' },
    },
  },
  {
    method: 'delete',
    path: '/api/revisao/{id}/reserva',
    summary: 'Devolve um comentário à fila, que pode voltar a quem chama; repetir não muda nada',
    scope: 'comentarios:escrever',
    answers: { 204: { description: 'Não está reservado a quem chama' } },
  },
  {
    method: 'post',
    path: '/api/revisao/{id}/sinalizar',
    summary: 'Pede uma segunda opinião sobre o que quem chama já confirmou',
    scope: 'comentarios:escrever',
    answers: { 204: { description: 'Pedida' }, 409: { description: 'Não foi confirmado por quem chama' } },
  },
  {
    method: 'post',
    path: '/api/revisao/desfazer',
    summary: 'Desfaz a última decisão de quem chama, se nada veio depois dela',
    scope: 'comentarios:escrever',
    body: json(undoRequestSchema),
    answers: {
      200: { description: 'O comentário voltou a ser o que era', schema: z.object({ id: z.uuid() }) },
      409: { description: 'Já não dá' },
    },
  },
  {
    method: 'get',
    path: '/api/revisao/concordancia',
    summary: 'Quanto as pessoas concordam entre si e com cada versão do modelo: κ de Cohen e matrizes',
    scope: 'comentarios:escrever',
    query: agreementSearchSchema,
    answers: { 200: { description: 'A concordância no período', schema: wireAgreementSchema } },
  },
  {
    method: 'get',
    path: '/api/revisao/desempates',
    summary: 'Os comentários em que duas pessoas discordam, do mais antigo ao mais novo',
    scope: 'comentarios:gerir',
    answers: { 200: { description: 'Os 50 primeiros', schema: wireDisputesSchema } },
  },
  {
    method: 'post',
    path: '/api/revisao/desempates/{id}',
    summary: 'A terceira palavra, que vale; só pessoas, e nenhuma das duas que discordam',
    scope: 'comentarios:gerir',
    body: json(settlementInputSchema),
    answers: { 204: { description: 'Desempatado' } },
  },
  {
    method: 'get',
    path: '/api/ajustes/revisao',
    summary: 'A parte das revisões que pede uma segunda opinião',
    scope: 'comentarios:escrever',
    answers: { 200: { description: 'Os ajustes', schema: wireReviewSettingsSchema } },
  },
  {
    method: 'put',
    path: '/api/ajustes/revisao',
    summary: 'Muda essa parte; vale para as revisões que vêm',
    scope: 'admin',
    body: json(wireReviewSettingsSchema),
    answers: { 200: { description: 'Os ajustes', schema: wireReviewSettingsSchema } },
  },
];
