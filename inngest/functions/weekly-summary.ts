import { getDatabase } from '@/db/client';
import { defineFunction, type Step } from '@/inngest/define';
import { env } from '@/lib/env';
import { freezeClosedWeeks, listClosedWeeks } from '@/lib/report/freeze-weeks';
import type { Week } from '@/lib/report/week';
import { listMissingWeeks } from '@/lib/summary/catch-up';
import { draftWeek } from '@/lib/summary/generate-summary';
import { releaseNewest } from '@/lib/summary/release-newest';
import { storeDraft } from '@/lib/summary/store-draft';

/** Weeks that were missed get their summary late; only the newest one goes out. */
export const weeklySummary = defineFunction(
  { id: 'weekly-summary', cron: env.SUMMARY_CRON, retries: 4, concurrency: 1 },
  async ({ event, step }) => {
    const now = new Date(event.data.scheduledAt);
    await step.run('freeze-closed-weeks', () => freezeClosedWeeks(now));
    const missing = await step.run('list-missing-weeks', () => listMissingWeeks({ now }));
    for (const week of missing) await summarise(step, week);
    const [newest] = listClosedWeeks(now);
    const isWritten = missing.some(({ id }) => id === newest?.id);
    if (newest) await step.run('release', () => releaseNewest(newest.id, { isWritten }));
  },
);

async function summarise(step: Step, week: Week): Promise<void> {
  const draft = await step.run(`write-${week.id}`, () => draftWeek(week.id));
  await step.run(`verify-and-store-${week.id}`, () => storeDraft(getDatabase(), { week, draft }));
}
