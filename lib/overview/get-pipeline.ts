import { DateTime } from 'luxon';
import { getDatabase, type Db } from '@/db/client';
import { getLlmBreaker, getLlmBudgetUse } from '@/db/queries/llm';
import { listBatchDays, measureBacklog, type DayOfBatches } from '@/db/queries/pipeline-health';
import { getClassificationSettings } from '@/lib/classification/policy';
import { env } from '@/lib/env';
import { localZone } from '@/lib/text/local-zone';
import { breakerKeyOf } from '@/lib/llm/breaker';
import { getModelSettings, type ModelSettings } from '@/lib/llm/get-model';
import { countedTo, listAttention, type ModelState } from '@/lib/overview/list-attention';

const daysShown = 7;
/** Some 100 ms of reading; a week of more batches than these is shown as far as they go. */
const mostBatches = 200_000;
const latePendingHours = 1;
const lateReviewHours = 24;

type Options = { now?: Date; db?: Db; model?: ModelSettings | null };
export type PipelineSums = Omit<DayOfBatches, 'day'>;

/** What came in over seven local days, today included, and what became of it; what waits; and what needs a person. */
export async function getPipeline({
  now = new Date(),
  db = getDatabase(),
  model = getModelSettings(env),
}: Options = {}) {
  const today = DateTime.fromJSDate(now, { zone: localZone }).startOf('day');
  const from = today.minus({ days: daysShown - 1 });
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const [found, backlog, modelState] = await Promise.all([
    listBatchDays(db, { from: from.toJSDate(), timeZone: localZone, atMost: mostBatches }),
    measureBacklog(db, {
      atMost: countedTo + 1,
      pendingBefore: hoursAgo(latePendingHours),
      reviewBefore: hoursAgo(lateReviewHours),
      failedSince: hoursAgo(daysShown * 24),
    }),
    getModelState(db, model),
  ]);
  const days = Array.from({ length: daysShown }, (_, index) => {
    const day = from.plus({ days: index }).toFormat('yyyy-MM-dd');
    return found.find((row) => row.day === day) ?? { day, ...nothing };
  });
  return {
    days,
    today: days.at(-1) ?? nothing,
    week: sum(days),
    backlog,
    attention: listAttention(backlog, modelState),
  };
}
export type Pipeline = Awaited<ReturnType<typeof getPipeline>>;

async function getModelState(db: Db, model: ModelSettings | null): Promise<ModelState> {
  if (!model) return { isUsed: false, pausedFor: null, isBudgetSpent: false };
  const [{ policy }, breaker, used] = await Promise.all([
    getClassificationSettings(db, model),
    getLlmBreaker(db, breakerKeyOf(model)),
    getLlmBudgetUse(db),
  ]);
  return {
    isUsed: policy !== 'local',
    pausedFor: breaker?.openedAt ? (breaker.detail ?? '') : null,
    isBudgetSpent: used.calls >= env.LLM_DAILY_CALLS || used.tokens >= env.LLM_DAILY_TOKENS,
  };
}

const nothing: PipelineSums = { received: 0, classified: 0, inReview: 0, failed: 0, pending: 0 };

function sum(days: DayOfBatches[]): PipelineSums {
  return days.reduce<PipelineSums>(
    (total, day) => ({
      received: total.received + day.received,
      classified: total.classified + day.classified,
      inReview: total.inReview + day.inReview,
      failed: total.failed + day.failed,
      pending: total.pending + day.pending,
    }),
    nothing,
  );
}
