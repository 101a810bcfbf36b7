import { z } from 'zod';
import { json, page, type Operation } from '@/lib/openapi/operation';
import { suppressionSearchSchema, wireSuppressionSchema } from '@/lib/mail/list-suppressions';
import { providerEventSchema } from '@/lib/mail/provider-event';
import { newStakeholderSchema, stakeholderSearchSchema } from '@/lib/stakeholders/stakeholder-input';
import { wireStakeholderSchema } from '@/lib/stakeholders/wire-stakeholder';

export const readersOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/stakeholders',
    summary: 'Lista os leitores do resumo semanal, mais recentes primeiro',
    scope: 'stakeholders:gerir',
    query: stakeholderSearchSchema,
    answers: { 200: page('stakeholders', wireStakeholderSchema) },
  },
  {
    method: 'post',
    path: '/api/stakeholders',
    summary: 'Convida um leitor: ele recebe uma pergunta por e-mail e só entra na lista quando confirma',
    scope: 'stakeholders:gerir',
    body: json(newStakeholderSchema),
    answers: { 201: { description: 'Convidado', schema: wireStakeholderSchema } },
  },
  {
    method: 'get',
    path: '/api/stakeholders/{id}',
    summary: 'Um leitor',
    scope: 'stakeholders:gerir',
    answers: { 200: { description: 'O leitor', schema: wireStakeholderSchema } },
  },
  {
    method: 'delete',
    path: '/api/stakeholders/{id}',
    summary: 'Remove um leitor; o que ainda espera na fila não é mais enviado',
    scope: 'stakeholders:gerir',
    answers: { 204: { description: 'Removido' } },
  },
  {
    method: 'get',
    path: '/api/email/supressoes',
    summary: 'Lista os endereços que não recebem mais nada, mais recentes primeiro',
    scope: 'stakeholders:gerir',
    query: suppressionSearchSchema,
    answers: { 200: page('supressoes', wireSuppressionSchema) },
  },
  {
    method: 'delete',
    path: '/api/email/supressoes/{id}',
    summary: 'Levanta uma supressão: o endereço volta a receber, da próxima mensagem em diante',
    scope: 'admin',
    answers: { 204: { description: 'Levantada' } },
  },
  {
    method: 'post',
    path: '/api/email/eventos',
    summary:
      'O que o Resend conta de uma mensagem, assinado (`svix-id`, `svix-timestamp`, `svix-signature`); repetido ou com mais de cinco minutos, não faz nada',
    headers: {
      'svix-id': 'Id do evento',
      'svix-timestamp': 'Segundos desde 1970',
      'svix-signature': '`v1,` e o HMAC-SHA256 do id, do instante e do corpo, em base64',
    },
    body: { type: 'application/json', schema: z.looseObject(providerEventSchema.shape) },
    answers: { 204: { description: 'Anotado' } },
  },
];
