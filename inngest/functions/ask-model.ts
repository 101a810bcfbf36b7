import { defineFunction } from '@/inngest/define';
import { commentsDoubted } from '@/inngest/events';
import { askAbout, recordAnswers, takeDoubted } from '@/lib/classification/ask-model';

/** An event means that comments wait; the oldest are taken, whichever event they came with. */
export const askModel = defineFunction(
  { id: 'ask-model', on: commentsDoubted, retries: 2, concurrency: 4 },
  async ({ step }) => {
    const taken = await step.run('take-doubted', takeDoubted);
    if (taken.length === 0) return;
    const answers = await step.run('ask-model', () => askAbout(taken));
    await step.run('record-answers', () => recordAnswers(answers));
  },
);
