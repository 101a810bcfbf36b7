import { v7 as uuidv7 } from 'uuid';
import { getDatabase } from '@/db/client';
import { insertQuestion } from '@/db/queries/questions';
import type { Locale } from '@/i18n/locales';
import { NotFoundError } from '@/lib/errors';
import { countQuestion } from '@/lib/insights/count-question';
import { loadSources } from '@/lib/insights/load-sources';
import { maskPersonalData } from '@/lib/privacy/mask-personal-data';

export type NewQuestion = { text: string; locale: Locale; askedBy: string };

/** Keeps a question to be answered. Throws 404 while there is no summary to answer from, 429 for too many. */
export async function openQuestion(
  { text, locale, askedBy }: NewQuestion,
  now = new Date(),
): Promise<string> {
  const db = getDatabase();
  await countQuestion(askedBy);
  if ((await loadSources(db, now)).length === 0)
    throw new NotFoundError('Ainda não há resumo semanal das últimas oito semanas de que responder.');
  const id = uuidv7();
  await insertQuestion(db, { id, askedBy, locale, text: maskPersonalData(text).text });
  return id;
}
