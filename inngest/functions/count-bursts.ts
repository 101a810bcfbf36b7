import { defineFunction } from '@/inngest/define';
import { countStaleBursts } from '@/lib/report/count-stale-bursts';

/** Every minute: bursts follow the comments that changed. */
export const countBursts = defineFunction(
  { id: 'count-bursts', cron: '* * * * *', retries: 2, concurrency: 1 },
  async ({ step }) => step.run('count-stale-bursts', () => countStaleBursts()),
);
