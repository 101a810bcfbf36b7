import {
  summaryVersionSchema,
  summaryEditSchema,
  summaryResendSchema,
  summarySearchSchema,
} from '@/lib/summary/summary-input';
import { wireSummarySchema, wireSummaryWithFactsSchema } from '@/lib/summary/wire-summary';
import { json, page, type Operation } from '@/lib/openapi/operation';

const one = { description: 'O resumo, com os fatos', schema: wireSummaryWithFactsSchema };
const changed = { description: 'O resumo', schema: wireSummarySchema };

export const summariesOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/resumos',
    summary: 'Lista os resumos semanais, a semana mais nova primeiro',
    scope: 'insights:perguntar',
    query: summarySearchSchema,
    answers: { 200: page('resumos', wireSummarySchema) },
  },
  {
    method: 'get',
    path: '/api/resumos/{semana}',
    summary: 'O resumo de uma semana',
    scope: 'insights:perguntar',
    answers: { 200: one },
  },
  {
    method: 'post',
    path: '/api/resumos/{semana}',
    summary: 'Escreve o resumo de uma semana que acabou; o que já há fica como está',
    scope: 'resumos:gerir',
    answers: { 200: { ...one, description: 'Já havia' }, 201: one },
  },
  {
    method: 'patch',
    path: '/api/resumos/{semana}',
    summary: 'Guarda outra redação como nova versão; 422 com cada motivo se diz o que os fatos não dizem',
    scope: 'resumos:gerir',
    body: json(summaryEditSchema),
    answers: { 200: one },
  },
  {
    method: 'post',
    path: '/api/resumos/{semana}/aprovar',
    summary: 'Aprova a versão que vale',
    scope: 'resumos:gerir',
    body: json(summaryVersionSchema),
    answers: { 200: changed },
  },
  {
    method: 'post',
    path: '/api/resumos/{semana}/enviar',
    summary: 'Envia a versão aprovada aos leitores, uma só vez; 409 se já não é a que se leu',
    scope: 'resumos:gerir',
    body: json(summaryVersionSchema),
    answers: { 202: changed },
  },
  {
    method: 'post',
    path: '/api/resumos/{semana}/reenviar',
    summary: 'Envia a versão aprovada a um leitor confirmado, ou de novo a quem já a recebeu',
    scope: 'resumos:gerir',
    body: json(summaryResendSchema),
    answers: { 202: { description: 'A caminho' } },
  },
];
