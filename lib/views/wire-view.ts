import { z } from 'zod';
import type { ListedView } from '@/db/queries/saved-views';
import type { Viewer } from '@/lib/views/viewer';

export const wireViewSchema = z.object({
  id: z.uuid(),
  nome: z.string(),
  filtros: z.record(z.string(), z.string()),
  compartilhada: z.boolean(),
  dono: z.email(),
  minha: z.boolean(),
  url: z.string().describe('A lista na tela, com os filtros da visão'),
  criada_em: z.iso.datetime(),
});
export type WireView = z.infer<typeof wireViewSchema>;

export function toWireView(view: ListedView, { userId }: Viewer): WireView {
  return {
    id: view.id,
    nome: view.name,
    filtros: Object.fromEntries(new URLSearchParams(view.query)),
    compartilhada: view.shared === 'staff',
    dono: view.owner,
    minha: view.ownerId === userId,
    url: `/painel/comentarios?visao=${view.id}`,
    criada_em: new Date(view.createdAt).toISOString(),
  };
}
