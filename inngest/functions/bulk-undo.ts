import { defineFunction } from '@/inngest/define';
import { bulkUndoContinued } from '@/inngest/events';
import { failBulk } from '@/lib/bulk/continue-bulk';
import { continueUndo } from '@/lib/bulk/undo-bulk';

export const bulkUndo = defineFunction(
  {
    id: 'bulk-undo',
    on: bulkUndoContinued,
    retries: 4,
    concurrency: 1,
    onFailure: async ({ event, error }) => failBulk(event.data.taskId, error),
  },
  async ({ event, step }) => step.run('undo-part', () => continueUndo(event.data)),
);
