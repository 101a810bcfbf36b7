import { z } from 'zod';
import type { ListedStakeholder } from '@/db/queries/stakeholders';
import { stakeholders } from '@/db/schema/stakeholders';

const states = ['pendente', 'confirmado', 'saiu', 'suprimido'] as const;

export const wireStakeholderSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  nome: z.string().nullable(),
  idioma: z.enum(stakeholders.locale.enumValues),
  situacao: z
    .enum(states)
    .describe('`pendente` até confirmar por e-mail; `suprimido` depois de uma devolução ou queixa'),
  pedido_em: z.iso.datetime().describe('Quando se pediu a confirmação pela última vez'),
  confirmado_em: z.iso.datetime().nullable(),
  saiu_em: z.iso.datetime().nullable(),
  criado_em: z.iso.datetime(),
  semanas: z.array(z.string()).describe('As semanas cujo resumo lhe foi enviado'),
});
export type WireStakeholder = z.infer<typeof wireStakeholderSchema>;

export function toWireStakeholder(stakeholder: ListedStakeholder, weeks: string[] = []): WireStakeholder {
  return {
    id: stakeholder.id,
    email: stakeholder.email,
    nome: stakeholder.name,
    idioma: stakeholder.locale,
    situacao: stateOf(stakeholder),
    pedido_em: toIso(stakeholder.askedAt),
    confirmado_em: stakeholder.confirmedAt && toIso(stakeholder.confirmedAt),
    saiu_em: stakeholder.leftAt && toIso(stakeholder.leftAt),
    criado_em: toIso(stakeholder.createdAt),
    semanas: weeks,
  };
}

function stateOf({ status, suppressed }: ListedStakeholder): WireStakeholder['situacao'] {
  if (status === 'left') return 'saiu';
  if (suppressed) return 'suprimido';
  return status === 'confirmed' ? 'confirmado' : 'pendente';
}

const toIso = (at: string) => new Date(at).toISOString();
