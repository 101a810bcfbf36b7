import { defineFunction } from '@/inngest/define';
import { findSpikes as find } from '@/lib/alerts/find-spikes';

/** Some minutes past the hour: the comments of the last one are decided by then. */
export const findSpikes = defineFunction(
  { id: 'find-spikes', cron: '20 * * * *', retries: 2, concurrency: 1 },
  async ({ step }) => step.run('find-spikes', async () => ({ alerts: (await find()).map(({ id }) => id) })),
);
