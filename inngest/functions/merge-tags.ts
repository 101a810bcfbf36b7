import { defineFunction } from '@/inngest/define';
import { tagMergeContinued } from '@/inngest/events';
import { continueMerge, failMerge } from '@/lib/tags/merge-tags';

export const mergeTags = defineFunction(
  {
    id: 'merge-tags',
    on: tagMergeContinued,
    retries: 4,
    concurrency: 1,
    onFailure: async ({ event, error }) => failMerge(event.data.taskId, error),
  },
  async ({ event, step }) => step.run('merge-part', () => continueMerge(event.data)),
);
