import { defineFunction } from '@/inngest/define';
import { reclassificationContinued } from '@/inngest/events';
import { continueReclassification, failReclassification } from '@/lib/classification/reclassify';

export const reclassifyComments = defineFunction(
  {
    id: 'reclassify-comments',
    on: reclassificationContinued,
    retries: 4,
    concurrency: 1,
    onFailure: async ({ event, error }) => failReclassification(event.data.taskId, error),
  },
  async ({ event, step }) =>
    step.run('reclassify-part', () => continueReclassification(event.data.taskId, event.data.from)),
);
