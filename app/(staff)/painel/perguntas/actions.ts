'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { ZodError } from 'zod';
import { getDatabase } from '@/db/client';
import { deleteQuestions } from '@/db/queries/questions';
import type { Staff } from '@/db/queries/staff-sessions';
import { getMessages } from '@/i18n/messages';
import { actorOf } from '@/lib/audit/actor';
import { requireStaff } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { answerQuestion } from '@/lib/insights/answer-question';
import { openQuestion } from '@/lib/insights/open-question';
import { questionInputSchema, questionPathSchema } from '@/lib/insights/question-input';
import { questionHref, questionsPath } from './questions-href';

/** Why it was not asked, in the person's language, and what they had written; null before. */
export type AskState = { message: string; sent: string } | null;

/** Keeps the question; its page then follows the answer. */
export async function ask(_previous: AskState, form: FormData): Promise<AskState> {
  const staff = await requireStaff();
  const opened = await open(staff, form);
  return 'id' in opened ? redirect(questionHref(opened.id)) : opened;
}

/** Without a script nobody could follow: the answer is there when its page comes. */
export async function askPlain(_previous: AskState, form: FormData): Promise<AskState> {
  const staff = await requireStaff();
  const opened = await open(staff, form);
  if (!('id' in opened)) return opened;
  await answerQuestion({ id: opened.id, askedBy: actorOf(staff).key });
  redirect(questionHref(opened.id));
}

export async function forgetQuestion(form: FormData): Promise<void> {
  const staff = await requireStaff();
  const { id } = questionPathSchema.parse(Object.fromEntries(form));
  await deleteQuestions(getDatabase(), { askedBy: actorOf(staff).key, id });
  revalidatePath(questionsPath);
  redirect(questionsPath);
}

export async function forgetAll(): Promise<void> {
  const staff = await requireStaff();
  await deleteQuestions(getDatabase(), { askedBy: actorOf(staff).key });
  revalidatePath(questionsPath);
  redirect(questionsPath);
}

async function open(staff: Staff, form: FormData): Promise<{ id: string } | NonNullable<AskState>> {
  const sent = String(form.get('exemplo') ?? form.get('pergunta') ?? '');
  try {
    const { pergunta } = questionInputSchema.parse({ pergunta: sent });
    return { id: await openQuestion({ text: pergunta, locale: staff.locale, askedBy: actorOf(staff).key }) };
  } catch (error) {
    const texts: Record<string, string> = getMessages(staff.locale).questions.errors;
    if (error instanceof ZodError) return { message: texts.entrada_invalida ?? '', sent };
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    return { message: texts[error.code] ?? error.message, sent };
  }
}
