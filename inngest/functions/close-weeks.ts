import { defineFunction } from '@/inngest/define';
import { closeWeeks as freezeAndTell } from '@/lib/report/close-weeks';
import { countStaleBursts } from '@/lib/report/count-stale-bursts';
import { reviseFrozenWeeks } from '@/lib/report/revise-weeks';

/** By the hour: a week that closed while nothing ran is frozen at the next one. */
export const closeWeeks = defineFunction(
  { id: 'close-weeks', cron: '10 * * * *', retries: 2, concurrency: 1 },
  async ({ step }) => {
    await step.run('count-bursts', () => countStaleBursts());
    await step.run('freeze-closed-weeks', () => freezeAndTell());
    await step.run('revise-frozen-weeks', () => reviseFrozenWeeks());
  },
);
