import { z } from 'zod';

const instant = z.iso.datetime();

/** What endpoints can be told, by type: ids, names of the catalogue and counts, never what a listener wrote. */
const dataSchemas = {
  'alerta.criado': z.object({
    alerta: z.int(),
    assunto: z.object({ tipo: z.enum(['categoria', 'artista', 'tag']), chave: z.string(), nome: z.string() }),
    janela: z.object({ inicio: instant, fim: instant, horas: z.int() }),
    observado: z.int(),
    esperado: z.number(),
    razao: z.number(),
  }),
  'lote.concluido': z.object({
    lote: z.uuid(),
    total: z.int(),
    classificados: z.int(),
    em_revisao: z.int(),
    falhas: z.int(),
    concluido_em: instant,
  }),
  'comentario.revisado': z.object({
    comentarios: z
      .array(z.uuid())
      .describe('Os de uma decisão; de uma correção em massa, até 250 por evento'),
    total: z.int(),
    origem: z.enum(['revisao', 'correcao', 'desempate', 'massa']),
  }),
  'semana.fechada': z.object({ semana: z.string(), hash: z.string() }),
  'modelo.promovido': z.object({ tarefa: z.string(), modelo: z.string(), anterior: z.string().nullable() }),
  'webhook.teste': z.object({ webhook: z.uuid() }).describe('Enviado quando alguém testa o endereço'),
};

type DataOf = { [Type in keyof typeof dataSchemas]: z.infer<(typeof dataSchemas)[Type]> };
export type WebhookType = keyof DataOf;
export type WebhookEvent = { [Type in WebhookType]: { type: Type; data: DataOf[Type] } }[WebhookType];

/** What an endpoint can ask for; a test is sent to whichever is tested. */
export const subscribableTypes = [
  'alerta.criado',
  'lote.concluido',
  'comentario.revisado',
  'semana.fechada',
  'modelo.promovido',
] as const satisfies WebhookType[];

const payloadOf = <Type extends WebhookType>(type: Type) =>
  z.object({ type: z.literal(type), timestamp: instant, data: dataSchemas[type] });

/** The body of a delivery. */
export const payloadSchema = z.discriminatedUnion('type', [
  payloadOf('alerta.criado'),
  payloadOf('lote.concluido'),
  payloadOf('comentario.revisado'),
  payloadOf('semana.fechada'),
  payloadOf('modelo.promovido'),
  payloadOf('webhook.teste'),
]);
