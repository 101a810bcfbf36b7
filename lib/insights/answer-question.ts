import { getDatabase } from '@/db/client';
import { answerQuestion as storeAnswer, getQuestion } from '@/db/queries/questions';
import type { Question } from '@/db/schema/questions';
import { env } from '@/lib/env';
import { NotFoundError } from '@/lib/errors';
import { giveAnswer, type GivenAnswer, type Stage } from '@/lib/insights/give-answer';
import { loadSources } from '@/lib/insights/load-sources';
import { openQuestion, type NewQuestion } from '@/lib/insights/open-question';
import { toWireAnswer, type WireAnswer } from '@/lib/insights/wire-question';
import { getModelSettings, type ModelSettings } from '@/lib/llm/get-model';
import { toModelAccess } from '@/lib/llm/model-access';

type Own = Pick<Question, 'id' | 'askedBy'>;
type Options = { settings?: ModelSettings | null; now?: Date; tell?: (stage: Stage) => void };

/** Asks and waits for the answer. */
export async function askQuestion(question: NewQuestion, options: Options = {}): Promise<WireAnswer> {
  const id = await openQuestion(question, options.now);
  return answerQuestion({ id, askedBy: question.askedBy }, options);
}

/** The answer of a kept question, given now where there is none yet; the first that is kept counts. Throws 404. */
export async function answerQuestion(own: Own, options: Options = {}): Promise<WireAnswer> {
  const question = await requireQuestion(own);
  const known = toWireAnswer(question);
  if (known) return known;
  const { settings = getModelSettings(env), now = new Date(), tell } = options;
  const db = getDatabase();
  const given = await giveAnswer(question.text, {
    sources: await loadSources(db, now),
    now,
    locale: question.locale,
    model: settings && toModelAccess(db, settings),
    tell,
  });
  await storeAnswer(db, own.id, toRow(given));
  const answered = toWireAnswer(await requireQuestion(own));
  if (!answered) throw new Error('The answer was not stored.');
  return answered;
}

/** Throws 404 for one of somebody else, too. */
export async function requireQuestion(own: Own): Promise<Question> {
  const question = await getQuestion(getDatabase(), own);
  if (!question) throw new NotFoundError('Pergunta não encontrada.');
  return question;
}

function toRow({ answer, writtenBy }: GivenAnswer) {
  return {
    found: answer.found,
    paragraphs: answer.paragraphs,
    weeks: answer.weeks,
    sources: answer.sources.map(({ week, text }) => ({ semana: week, trecho: text })),
    answeredBy: writtenBy,
  };
}
