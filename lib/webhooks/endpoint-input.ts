import { isIP } from 'node:net';
import { z } from 'zod';
import { env } from '@/lib/env';
import { subscribableTypes } from '@/lib/webhooks/event-types';
import { isPublicAddress } from '@/lib/webhooks/public-address';
import { blank } from '@/lib/text/query-fields';

const url = z
  .string()
  .trim()
  .max(2_000)
  .transform((value, context) => {
    const parsed = URL.parse(value);
    const why = parsed ? whyRefused(parsed) : 'não é um endereço válido';
    if (parsed && why === null) return parsed.href;
    context.addIssue({ code: 'custom', message: why ?? '' });
    return z.NEVER;
  });

/** What can be known before the name is resolved; the rest is refused at each attempt. */
function whyRefused({ protocol, hostname, username, password, hash }: URL): string | null {
  const allowed = env.WEBHOOKS_ALLOW_PRIVATE ? ['https:', 'http:'] : ['https:'];
  if (!allowed.includes(protocol)) return 'comece por https://';
  if (username || password) return 'não leva usuário nem senha: a assinatura identifica quem envia';
  if (hash) return 'não leva nada depois de #';
  const host = hostname.replace(/^\[|\]$/g, '');
  if (!env.WEBHOOKS_ALLOW_PRIVATE && isIP(host) && !isPublicAddress(host))
    return 'é um endereço privado ou reservado';
  return null;
}

const descricao = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^\p{Cc}]*$/u, 'tem caracteres inválidos');
const eventos = z
  .array(z.enum(subscribableTypes))
  .min(1, 'escolha ao menos um evento')
  .max(50)
  .transform((given) => [...new Set(given)]);

export const newWebhookSchema = z.object({ url, descricao: descricao.default(''), eventos });
export type NewWebhook = z.infer<typeof newWebhookSchema>;

export const webhookChangeSchema = z
  .object({ url, descricao, eventos, ativo: z.boolean() })
  .partial()
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'nada a alterar');
export type WebhookChange = z.infer<typeof webhookChangeSchema>;

export const webhookRotationSchema = z.object({
  carencia_horas: z
    .literal([0, 1, 24])
    .default(24)
    .describe('Por quanto tempo as mensagens levam também a assinatura do segredo antigo'),
});
export type WebhookRotation = z.infer<typeof webhookRotationSchema>;

export const webhookPathSchema = z.object({ id: z.uuid() });
export const deliveryPathSchema = z.object({ id: z.uuid(), entrega: z.uuid() });

/** The query string of the lists of webhooks and of deliveries. */
export const webhookSearchSchema = z.object({
  limite: z.preprocess(blank, z.coerce.number().int().min(1).max(200).default(50)),
  cursor: z.preprocess(blank, z.uuid().optional()).describe('O proximo_cursor da página anterior'),
});
export type WebhookSearch = z.infer<typeof webhookSearchSchema>;
