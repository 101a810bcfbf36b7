import { defineFunction } from '@/inngest/define';
import { bulkCorrectionContinued } from '@/inngest/events';
import { continueBulk, failBulk } from '@/lib/bulk/continue-bulk';

export const bulkCorrect = defineFunction(
  {
    id: 'bulk-correct',
    on: bulkCorrectionContinued,
    retries: 4,
    concurrency: 1,
    onFailure: async ({ event, error }) => failBulk(event.data.taskId, error),
  },
  async ({ event, step }) => step.run('correct-part', () => continueBulk(event.data)),
);
