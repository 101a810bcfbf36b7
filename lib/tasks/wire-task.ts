import { z } from 'zod';
import type { Task } from '@/db/schema/tasks';

const kinds = {
  reclassification: 'reclassificacao',
  tag_merge: 'juncao_de_tags',
  bulk_correction: 'correcao_em_massa',
  bulk_undo: 'correcao_desfeita',
} as const;
const statuses = {
  running: 'em_andamento',
  completed: 'concluida',
  failed: 'falhou',
  cancelled: 'cancelada',
} as const;

export const wireTaskSchema = z.object({
  id: z.uuid(),
  tipo: z.enum(kinds),
  status: z.enum(statuses),
  total: z.int().nullable().describe('Nulo enquanto não se sabe'),
  feitos: z.int(),
  alterados: z.int(),
  na_fila_do_modelo: z.int().describe('Os que ainda serão decididos pelo modelo de linguagem'),
  erro: z.string().nullable(),
  iniciada_em: z.iso.datetime(),
  concluida_em: z.iso.datetime().nullable(),
});
export type WireTask = z.infer<typeof wireTaskSchema>;

/** A task as the API and the pages show it. */
export function toWireTask(task: Task): WireTask {
  return {
    id: task.id,
    tipo: kinds[task.kind],
    status: statuses[task.status],
    total: task.total,
    feitos: task.done,
    alterados: task.changed,
    na_fila_do_modelo: task.queued,
    erro: task.error,
    iniciada_em: new Date(task.createdAt).toISOString(),
    concluida_em: task.finishedAt && new Date(task.finishedAt).toISOString(),
  };
}
