import { getDatabase, type Database } from '@/db/client';
import { getSummary } from '@/db/queries/summaries';
import type { Actor } from '@/lib/audit/actor';
import { AppError } from '@/lib/errors';
import type { ModelSettings } from '@/lib/llm/get-model';
import { toModelAccess } from '@/lib/llm/model-access';
import { closeWeeks } from '@/lib/report/close-weeks';
import { countStaleBursts } from '@/lib/report/count-stale-bursts';
import { countOpinions } from '@/lib/report/counts';
import { getWritingModel } from '@/lib/summary/ask-for-texts';
import { requireClosedWeek } from '@/lib/summary/closed-week';
import { draftSummary, type Draft } from '@/lib/summary/draft-summary';
import { loadEvidence } from '@/lib/summary/load-evidence';
import { storeDraft } from '@/lib/summary/store-draft';

type Options = { actor?: Actor; model?: ModelSettings | null; now?: Date; db?: Database };

/**
 * Writes, verifies and keeps the summary of a closed week; one that is there stays as it is. Throws 404 for no week, 409
 * for one that runs or in which nobody said anything.
 */
export async function generateSummary(
  weekId: string,
  { actor, model = getWritingModel(), now = new Date(), db = getDatabase() }: Options = {},
): Promise<{ isNew: boolean }> {
  const week = requireClosedWeek(weekId, now);
  if (await getSummary(db, week.id)) return { isNew: false };
  await countStaleBursts(db);
  await closeWeeks(now, db);
  const draft = await draftWeek(week.id, { model, now, db });
  return { isNew: await storeDraft(db, { week, draft, actor }) };
}

/** The text alone; nothing is kept. */
export async function draftWeek(
  weekId: string,
  { model = getWritingModel(), now = new Date(), db = getDatabase() }: Omit<Options, 'actor'> = {},
): Promise<Draft> {
  const evidence = await loadEvidence(db, requireClosedWeek(weekId, now));
  if (countOpinions(evidence.facts.total.now) === 0)
    throw new AppError({
      code: 'semana_sem_comentarios',
      status: 409,
      message: `Na semana ${weekId} ninguém disse nada.`,
    });
  return draftSummary(evidence, model && toModelAccess(db, model));
}
