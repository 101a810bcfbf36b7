import { z } from 'zod';
import type { Alert } from '@/db/schema/alerts';
import { hoursOf } from '@/lib/alerts/judge-windows';
import { parseCategory, toWireCategory } from '@/lib/text/categories';
import type { WebhookEvent } from '@/lib/webhooks/event-types';

export const wireAlertSchema = z.object({
  id: z.int(),
  assunto: z.object({
    tipo: z.enum(['categoria', 'artista', 'tag']),
    chave: z.string().describe('A categoria, o id do artista ou o código da tag'),
    nome: z.string(),
  }),
  janela: z.object({ inicio: z.iso.datetime(), fim: z.iso.datetime(), horas: z.int() }),
  observado: z.int(),
  esperado: z.number(),
  razao: z.number().describe('Observado por esperado'),
  acaso: z.number().describe('A chance de tantos comentários por acaso'),
  historico: z
    .array(z.number().nullable())
    .describe('As janelas anteriores, da mais recente para a mais antiga; nulo onde ninguém escreveu'),
  situacao: z.enum(['novo', 'visto']),
  criado_em: z.iso.datetime(),
  visto_em: z.iso.datetime().nullable(),
});
export type WireAlert = z.infer<typeof wireAlertSchema>;

export const wireKinds = { category: 'categoria', artist: 'artista', tag: 'tag' } as const;
const historySchema = z.array(z.number().nullable());
const hourMs = 3_600_000;

export function toWireAlert(alert: Alert): WireAlert {
  const hours = hoursOf[alert.span];
  const end = Date.parse(alert.windowEnd);
  return {
    id: alert.id,
    assunto: {
      tipo: wireKinds[alert.subjectKind],
      chave: nameOf(alert, alert.subjectKey),
      nome: nameOf(alert, alert.label),
    },
    janela: { inicio: toInstant(end - hours * hourMs), fim: toInstant(end), horas: hours },
    observado: alert.observed,
    esperado: round(alert.expected, 1),
    razao: round(alert.observed / alert.expected, 2),
    acaso: alert.chance,
    historico: historySchema.parse(alert.history),
    situacao: alert.seenAt === null ? 'novo' : 'visto',
    criado_em: new Date(alert.createdAt).toISOString(),
    visto_em: alert.seenAt && new Date(alert.seenAt).toISOString(),
  };
}

/** What endpoints of webhooks are told. */
export function toAlertEvent(alert: Alert): WebhookEvent {
  const { id, assunto, janela, observado, esperado, razao } = toWireAlert(alert);
  return { type: 'alerta.criado', data: { alerta: id, assunto, janela, observado, esperado, razao } };
}

function nameOf({ subjectKind }: Alert, name: string): string {
  const category = subjectKind === 'category' ? parseCategory(name) : null;
  return category ? toWireCategory(category) : name;
}

const toInstant = (ms: number) => new Date(ms).toISOString();
const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;
