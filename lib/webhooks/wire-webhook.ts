import { z } from 'zod';
import type { ListedEndpoint } from '@/db/queries/webhooks';
import type { WebhookDelivery } from '@/db/schema/webhooks';

export const wireWebhookSchema = z.object({
  id: z.uuid(),
  url: z.string(),
  descricao: z.string(),
  eventos: z.array(z.string()),
  situacao: z
    .enum(['ativo', 'desativado', 'extinto'])
    .describe('extinto: o próprio endereço respondeu 410 e não recebe mais nada'),
  criado_por: z.string().nullable(),
  criado_em: z.iso.datetime(),
  segredo_anterior_ate: z.iso.datetime().nullable().describe('Até quando o segredo anterior ainda assina'),
});
export type WireWebhook = z.infer<typeof wireWebhookSchema>;

export const issuedWebhookSchema = wireWebhookSchema.extend({
  segredo: z.string().describe('Mostrado só desta vez'),
});
export type IssuedWireWebhook = z.infer<typeof issuedWebhookSchema>;

export function toWireWebhook(endpoint: ListedEndpoint, now = Date.now()): WireWebhook {
  const { previousValidUntil, goneAt, isActive } = endpoint;
  const isGrace = previousValidUntil !== null && Date.parse(previousValidUntil) > now;
  const inactive = goneAt === null ? 'desativado' : 'extinto';
  return {
    id: endpoint.id,
    url: endpoint.url,
    descricao: endpoint.description,
    eventos: endpoint.events,
    situacao: isActive ? 'ativo' : inactive,
    criado_por: endpoint.creator,
    criado_em: new Date(endpoint.createdAt).toISOString(),
    segredo_anterior_ate: isGrace ? toInstant(previousValidUntil) : null,
  };
}

export const wireDeliverySchema = z.object({
  id: z.uuid(),
  evento: z.string().describe('O `webhook-id` da mensagem, o mesmo em cada tentativa'),
  tipo: z.string(),
  situacao: z.enum(['aguardando', 'entregue', 'falhou']),
  tentativas: z.int(),
  proxima_em: z.iso.datetime().nullable(),
  ultima_em: z.iso.datetime().nullable(),
  resposta: z.int().nullable().describe('O código HTTP da última resposta'),
  duracao_ms: z.int().nullable(),
  erro: z.string().nullable().describe('`http_500`, `tempo_esgotado`, `endereco_privado`, `ECONNREFUSED`…'),
  criada_em: z.iso.datetime(),
  concluida_em: z.iso.datetime().nullable(),
  corpo: z.string().describe('Os bytes enviados e assinados'),
});
export type WireDelivery = z.infer<typeof wireDeliverySchema>;

const states = { waiting: 'aguardando', delivered: 'entregue', failed: 'falhou' } as const;

export function toWireDelivery(delivery: WebhookDelivery): WireDelivery {
  return {
    id: delivery.id,
    evento: delivery.eventId,
    tipo: delivery.type,
    situacao: states[delivery.status],
    tentativas: delivery.attempts,
    proxima_em: toInstant(delivery.nextAttemptAt),
    ultima_em: toInstant(delivery.lastAttemptAt),
    resposta: delivery.responseStatus,
    duracao_ms: delivery.durationMs,
    erro: delivery.error,
    criada_em: new Date(delivery.createdAt).toISOString(),
    concluida_em: toInstant(delivery.finishedAt),
    corpo: delivery.body,
  };
}

const toInstant = (at: string | null) => at && new Date(at).toISOString();
