import { getDatabase } from '@/db/client';
import { defineFunction, type Step } from '@/inngest/define';
import { env } from '@/lib/env';
import { closeWeeks } from '@/lib/report/close-weeks';
import { countStaleBursts } from '@/lib/report/count-stale-bursts';
import { shiftWeek, weekAt, type Week } from '@/lib/report/week';
import { listMissingWeeks } from '@/lib/summary/catch-up';
import { draftWeek } from '@/lib/summary/generate-summary';
import { releaseNewest } from '@/lib/summary/release-newest';
import { storeDraft } from '@/lib/summary/store-draft';

/** Weeks that were missed get their summary late, after the newest: it alone goes out, and waits for none of them. */
export const weeklySummary = defineFunction(
  { id: 'weekly-summary', cron: env.SUMMARY_CRON, retries: 4, concurrency: 1 },
  async ({ event, step }) => {
    const now = new Date(event.data.scheduledAt);
    await step.run('count-bursts', () => countStaleBursts());
    await step.run('close-weeks', () => closeWeeks(now));
    const missing = await step.run('list-missing-weeks', () => listMissingWeeks({ now }));
    const newest = shiftWeek(weekAt(now), -1);
    const older = missing.filter(({ id }) => id !== newest.id);
    const isWritten = older.length < missing.length;
    if (isWritten) await summarise(step, newest);
    await step.run('release', () => releaseNewest(newest.id, { isWritten }));
    for (const week of older) await summarise(step, week);
  },
);

async function summarise(step: Step, week: Week): Promise<void> {
  const draft = await step.run(`write-${week.id}`, () => draftWeek(week.id));
  await step.run(`verify-and-store-${week.id}`, () => storeDraft(getDatabase(), { week, draft }));
}
