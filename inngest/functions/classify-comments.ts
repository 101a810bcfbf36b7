import { defineFunction } from '@/inngest/define';
import { batchReceived } from '@/inngest/events';
import { classifyPending, failPending } from '@/lib/classification/classify-pending';

export const classifyComments = defineFunction(
  {
    id: 'classify-comments',
    on: batchReceived,
    retries: 4,
    onFailure: async ({ event }) => failPending(event.data.batchId, event.data.commentIds),
  },
  async ({ event, step }) => step.run('classify-pending', () => classifyPending(event.data.commentIds)),
);
