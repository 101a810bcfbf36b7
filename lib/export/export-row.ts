import { z } from 'zod';
import type { ListedComment } from '@/db/queries/comments';
import type { DecisionPair } from '@/db/queries/decision-pairs';
import type { Explanations } from '@/lib/comments/list-present-tags';
import { toWireComment } from '@/lib/comments/wire';
import { wireCommentSchema } from '@/lib/comments/wire-schema';
import { toWireCategory } from '@/lib/text/categories';

const { id, texto, status, categoria, confianca, artista, album, faixa, origem, autor, id_externo } =
  wireCommentSchema.shape;
const { data, recebido_em } = wireCommentSchema.shape;

/** One comment of an export; the order of the fields is the order of a CSV's columns. */
export const exportRowSchema = z.object({
  id,
  texto,
  status,
  categoria,
  confianca,
  modelo_categoria: categoria.describe('A última decisão de uma máquina'),
  modelo_confianca: confianca,
  modelo_versao: z.string().nullable(),
  modelo_tipo: z.enum(['learner', 'llm']).nullable(),
  modelo_em: z.iso.datetime().nullable(),
  humano_categoria: categoria.describe('A decisão de uma pessoa, enquanto vale'),
  humano_por: z.string().nullable().describe('Nulo também quando a correção veio por um token da API'),
  humano_em: z.iso.datetime().nullable(),
  tags: z.array(z.string()).describe('No CSV, separadas por |'),
  artista,
  album,
  faixa,
  origem,
  autor,
  id_externo,
  data,
  recebido_em,
  lote: z.uuid().nullable(),
});
export type ExportRow = z.infer<typeof exportRowSchema>;

type Exported = { comment: ListedComment; decisions: DecisionPair | undefined; explanations: Explanations };

export function toExportRow({ comment, decisions, explanations }: Exported): ExportRow {
  const wire = toWireComment(comment, explanations);
  return {
    id: wire.id,
    texto: wire.texto,
    status: wire.status,
    categoria: wire.categoria,
    confianca: wire.confianca,
    ...toMachineColumns(decisions),
    ...toHumanColumns(decisions),
    tags: wire.tags_funcionalidades.map(({ codigo }) => codigo),
    artista: wire.artista,
    album: wire.album,
    faixa: wire.faixa,
    origem: wire.origem,
    autor: wire.autor,
    id_externo: wire.id_externo,
    data: wire.data,
    recebido_em: wire.recebido_em,
    lote: decisions?.batchId ?? null,
  };
}

function toMachineColumns(decisions: DecisionPair | undefined) {
  const { machineCategory, machineConfidence, machineKind, machineDecidedAt } = decisions ?? {};
  return {
    modelo_categoria: machineCategory ? toWireCategory(machineCategory) : null,
    modelo_confianca: typeof machineConfidence === 'number' ? round(machineConfidence) : null,
    modelo_versao: decisions?.modelVersion ?? null,
    modelo_tipo: machineKind && machineKind !== 'human' ? machineKind : null,
    modelo_em: toIso(machineDecidedAt),
  };
}

function toHumanColumns(decisions: DecisionPair | undefined) {
  const { humanCategory, humanDecidedAt, person } = decisions ?? {};
  return {
    humano_categoria: humanCategory ? toWireCategory(humanCategory) : null,
    humano_por: person ?? null,
    humano_em: toIso(humanDecidedAt),
  };
}

function toIso(instant: string | null | undefined): string | null {
  return instant ? new Date(instant).toISOString() : null;
}

function round(probability: number): number {
  return Math.round(probability * 10_000) / 10_000;
}
