import type { Task } from '@/db/schema/tasks';
import { mergeParamsSchema } from '@/lib/tags/merge-tags';

export type MergeView = { from: string; into: string } & Pick<
  Task,
  'id' | 'status' | 'done' | 'total' | 'createdAt'
>;

export function toMergeView({ id, status, done, total, createdAt, params }: Task): MergeView {
  return { ...mergeParamsSchema.parse(params), id, status, done, total, createdAt };
}
