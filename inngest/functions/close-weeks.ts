import { defineFunction } from '@/inngest/define';
import { countStaleBursts } from '@/lib/report/count-stale-bursts';
import { freezeClosedWeeks } from '@/lib/report/freeze-weeks';
import { reviseFrozenWeeks } from '@/lib/report/revise-weeks';

/** By the hour: a week that closed while nothing ran is frozen at the next one. */
export const closeWeeks = defineFunction(
  { id: 'close-weeks', cron: '10 * * * *', retries: 2, concurrency: 1 },
  async ({ step }) => {
    await step.run('count-bursts', () => countStaleBursts());
    await step.run('freeze-closed-weeks', () => freezeClosedWeeks());
    await step.run('revise-frozen-weeks', () => reviseFrozenWeeks());
  },
);
