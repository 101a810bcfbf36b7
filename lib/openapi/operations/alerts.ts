import { alertSearchSchema } from '@/lib/alerts/alert-input';
import { alertNoticeSchema } from '@/lib/alerts/alert-notice';
import { wireAlertSchema } from '@/lib/alerts/wire-alert';
import { json, page, type Operation } from '@/lib/openapi/operation';
import {
  newWebhookSchema,
  webhookChangeSchema,
  webhookRotationSchema,
  webhookSearchSchema,
} from '@/lib/webhooks/endpoint-input';
import { issuedWebhookSchema, wireDeliverySchema, wireWebhookSchema } from '@/lib/webhooks/wire-webhook';

export const alertsOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/alertas',
    summary: 'Picos de comentários por categoria, artista ou tag, mais recentes primeiro',
    scope: 'comentarios:ler',
    query: alertSearchSchema,
    answers: { 200: page('alertas', wireAlertSchema) },
  },
  {
    method: 'get',
    path: '/api/alertas/aviso',
    summary: 'Se os alertas chegam por e-mail a quem pergunta; só para pessoas',
    scope: 'comentarios:ler',
    answers: { 200: { description: 'A escolha, ou o que vale sem ela', schema: alertNoticeSchema } },
  },
  {
    method: 'put',
    path: '/api/alertas/aviso',
    summary: 'Liga ou desliga os alertas por e-mail para quem pede; só para pessoas',
    scope: 'comentarios:escrever',
    body: json(alertNoticeSchema),
    answers: { 200: { description: 'A escolha', schema: alertNoticeSchema } },
  },
  {
    method: 'get',
    path: '/api/webhooks',
    summary: 'Lista os webhooks, mais recentes primeiro',
    scope: 'admin',
    query: webhookSearchSchema,
    answers: { 200: page('webhooks', wireWebhookSchema) },
  },
  {
    method: 'post',
    path: '/api/webhooks',
    summary: 'Cria um webhook: mensagens assinadas como pede o Standard Webhooks (docs/webhooks.md)',
    scope: 'admin',
    body: json(newWebhookSchema),
    answers: {
      201: { description: 'O webhook, com o segredo mostrado só desta vez', schema: issuedWebhookSchema },
    },
  },
  {
    method: 'get',
    path: '/api/webhooks/{id}',
    summary: 'Um webhook, sem o segredo',
    scope: 'admin',
    answers: { 200: { description: 'O webhook', schema: wireWebhookSchema } },
  },
  {
    method: 'patch',
    path: '/api/webhooks/{id}',
    summary:
      'Muda o endereço ou os eventos de um webhook, desativa ou reativa; reativado, recebe o que esperava',
    scope: 'admin',
    body: json(webhookChangeSchema),
    answers: { 200: { description: 'O webhook', schema: wireWebhookSchema } },
  },
  {
    method: 'delete',
    path: '/api/webhooks/{id}',
    summary: 'Apaga um webhook e as entregas dele',
    scope: 'admin',
    answers: { 204: { description: 'Apagado' } },
  },
  {
    method: 'post',
    path: '/api/webhooks/{id}/girar',
    summary: 'Troca o segredo; pela carência as mensagens levam as duas assinaturas',
    scope: 'admin',
    body: json(webhookRotationSchema),
    answers: {
      200: { description: 'O webhook, com o segredo mostrado só desta vez', schema: issuedWebhookSchema },
    },
  },
  {
    method: 'post',
    path: '/api/webhooks/{id}/testar',
    summary: 'Envia uma mensagem de teste; 409 se o webhook está desativado',
    scope: 'admin',
    answers: { 202: { description: 'Vai ser enviada' } },
  },
  {
    method: 'get',
    path: '/api/webhooks/{id}/entregas',
    summary: 'O que foi enviado a um webhook, mais recentes primeiro; guardado por 30 dias',
    scope: 'admin',
    query: webhookSearchSchema,
    answers: { 200: page('entregas', wireDeliverySchema) },
  },
  {
    method: 'post',
    path: '/api/webhooks/{id}/entregas/{entrega}/reenviar',
    summary: 'Envia de novo a mesma mensagem, com o mesmo webhook-id; 409 se o webhook está desativado',
    scope: 'admin',
    answers: { 202: { description: 'A entrega, que espera', schema: wireDeliverySchema } },
  },
];
