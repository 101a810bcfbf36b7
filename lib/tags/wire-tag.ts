import { z } from 'zod';
import type { ListedTag } from '@/db/queries/tags';
import { tagStates, type TagState } from '@/lib/tags/tag-input';

const wireStates = {
  proposed: 'proposta',
  approved: 'aprovada',
  archived: 'arquivada',
} as const satisfies Record<ListedTag['status'], TagState>;

export const tagStatusOf = {
  proposta: 'proposed',
  aprovada: 'approved',
  arquivada: 'archived',
} as const satisfies Record<TagState, ListedTag['status']>;

const origins = { seed: 'inicial', person: 'pessoa', phrases: 'frases', llm: 'modelo' } as const;

export const wireTagSchema = z.object({
  codigo: z.string(),
  explicacao: z.string(),
  sinonimos: z.array(z.string()),
  exemplos: z.array(z.string()),
  status: z.enum(tagStates),
  origem: z.enum(origins),
  evidencias: z.int().describe('Quantos comentários falaram pela proposta'),
  juntada_em: z.string().nullable().describe('O código da tag que ela se tornou'),
  comentarios_28_dias: z.int(),
  criada_em: z.iso.datetime(),
  alterada_em: z.iso.datetime(),
});
export type WireTag = z.infer<typeof wireTagSchema>;

export function toWireTag(tag: ListedTag): WireTag {
  return {
    codigo: tag.code,
    explicacao: tag.explanation,
    sinonimos: tag.aliases,
    exemplos: tag.examples,
    status: wireStates[tag.status],
    origem: origins[tag.proposedBy],
    evidencias: tag.evidence,
    juntada_em: tag.mergedInto,
    comentarios_28_dias: tag.recentComments,
    criada_em: new Date(tag.createdAt).toISOString(),
    alterada_em: new Date(tag.updatedAt).toISOString(),
  };
}
