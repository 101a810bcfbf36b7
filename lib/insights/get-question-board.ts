import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { getQuestion, listQuestions } from '@/db/queries/questions';
import type { Question } from '@/db/schema/questions';
import { loadSources } from '@/lib/insights/load-sources';

const pageSize = 20;

export type QuestionBoard = {
  /** The weeks answers come from now, oldest first. */
  sources: string[];
  /** Those and whichever older answers cite. */
  weeks: string[];
  /** The one that is looked at; null where there is none, or it is somebody else's. */
  open: Question | null;
  /** The others, newest first, and where the older ones begin. */
  questions: Question[];
  next: string | null;
  isContinued: boolean;
};

/** One person's questions; `open` and `before` come from an address and may be anything. */
export async function getQuestionBoard(
  { askedBy, open, before }: { askedBy: string; open: unknown; before: unknown },
  now = new Date(),
): Promise<QuestionBoard> {
  const db = getDatabase();
  const [openId, from] = [open, before].map((id) => z.uuid().safeParse(id).data);
  const [known, rows, current] = await Promise.all([
    loadSources(db, now),
    listQuestions(db, { askedBy, before: from, limit: pageSize + 1 }),
    openId === undefined ? null : getQuestion(db, { id: openId, askedBy }),
  ]);
  const page = rows.slice(0, pageSize);
  const sources = known.map(({ week }) => week);
  const cited = [current, ...page].flatMap((question) => question?.weeks ?? []);
  return {
    sources,
    weeks: [...new Set([...sources, ...cited])],
    open: current,
    questions: page.filter(({ id }) => id !== current?.id),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    isContinued: from !== undefined,
  };
}
