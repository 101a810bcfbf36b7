import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { questions, type Question } from '@/db/schema/questions';

export async function insertQuestion(
  db: Db,
  question: Pick<Question, 'id' | 'askedBy' | 'locale' | 'text'>,
): Promise<void> {
  await db.insert(questions).values({ ...question, askedAt: sql`now()` });
}

/** Null for one of somebody else, too. */
export async function getQuestion(
  db: Db,
  { id, askedBy }: Pick<Question, 'id' | 'askedBy'>,
): Promise<Question | null> {
  const [question] = await db
    .select()
    .from(questions)
    .where(and(eq(questions.id, id), eq(questions.askedBy, askedBy)));
  return question ?? null;
}

/** Somebody's own, newest first. */
export async function listQuestions(
  db: Db,
  { askedBy, before, limit }: { askedBy: string; before?: string; limit: number },
): Promise<Question[]> {
  return db
    .select()
    .from(questions)
    .where(and(eq(questions.askedBy, askedBy), before === undefined ? undefined : lt(questions.id, before)))
    .orderBy(desc(questions.id))
    .limit(limit);
}

export type GivenAnswer = Pick<Question, 'found' | 'paragraphs' | 'weeks' | 'sources' | 'answeredBy'>;

/** The first answer stays: false where there is one, or the question is gone. */
export async function answerQuestion(db: Db, id: string, answer: GivenAnswer): Promise<boolean> {
  const rows = await db
    .update(questions)
    .set({ ...answer, answeredAt: sql`now()` })
    .where(and(eq(questions.id, id), isNull(questions.answeredAt)))
    .returning({ id: questions.id });
  return rows.length > 0;
}

/** One, or all; only somebody's own. */
export async function deleteQuestions(
  db: Db,
  { askedBy, id }: { askedBy: string; id?: string },
): Promise<void> {
  const isOne = id === undefined ? undefined : eq(questions.id, id);
  await db.delete(questions).where(and(eq(questions.askedBy, askedBy), isOne));
}
