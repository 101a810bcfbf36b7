'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { Locale } from '@/i18n/locales';
import { getMessages } from '@/i18n/messages';
import { actorOf } from '@/lib/audit/actor';
import { requireStaff } from '@/lib/auth/session';
import { approveSummary } from '@/lib/summary/approve-summary';
import { editSummary } from '@/lib/summary/edit-summary';
import { generateSummary } from '@/lib/summary/generate-summary';
import { UnverifiedError } from '@/lib/summary/require-verified';
import { resendSummary, sendSummary } from '@/lib/summary/send-summary';
import { summaryPathSchema, summaryResendSchema } from '@/lib/summary/summary-input';
import type { Refusal as Unverified } from '@/lib/summary/verify/refusal';
import { toRefusal, type Refusal } from '../to-refusal';
import { editFormSchema, readTexts, versionSchema, type SentTexts } from './edit-fields';
import { summariesPath, summaryHref } from './summary-href';

export type SummaryFormState = null | { kind: 'done' } | (Refusal & { unverified: Unverified[] });
export type EditFormState = null | (Refusal & { unverified: Unverified[]; sent: SentTexts });

const resendSchema = summaryPathSchema.extend(summaryResendSchema.shape);

export async function writeSummary(_previous: SummaryFormState, form: FormData): Promise<SummaryFormState> {
  const staff = await requireStaff('analista');
  const { semana } = summaryPathSchema.parse(Object.fromEntries(form));
  const refusal = await attempt(staff.locale, async () => {
    await generateSummary(semana, { actor: actorOf(staff) });
  });
  return refusal ?? redirect(summaryHref(semana));
}

export async function saveEdit(_previous: EditFormState, form: FormData): Promise<EditFormState> {
  const staff = await requireStaff('analista');
  const { semana: week, versao: version, ...fields } = editFormSchema.parse(Object.fromEntries(form));
  const sent = { ...fields, citacoes: form.getAll('citacao').map(String) };
  const refusal = await attempt(staff.locale, async () => {
    await editSummary({ week, version, texts: await readTexts(week, sent), actor: actorOf(staff) });
  });
  if (refusal) return { ...refusal, sent };
  revalidatePath(summariesPath, 'layout');
  redirect(summaryHref(week));
}

export async function approve(_previous: SummaryFormState, form: FormData): Promise<SummaryFormState> {
  const staff = await requireStaff('analista');
  const { semana: week, versao: version } = versionSchema.parse(Object.fromEntries(form));
  const refusal = await attempt(staff.locale, () => approveSummary({ week, version, actor: actorOf(staff) }));
  return refusal ?? finish();
}

export async function send(_previous: SummaryFormState, form: FormData): Promise<SummaryFormState> {
  const staff = await requireStaff('analista');
  const { semana: week, versao: version } = versionSchema.parse(Object.fromEntries(form));
  const refusal = await attempt(staff.locale, () => sendSummary(week, actorOf(staff), { version }));
  if (refusal) return refusal;
  revalidatePath(summariesPath, 'layout');
  redirect(summaryHref(week));
}

export async function sendToOne(_previous: SummaryFormState, form: FormData): Promise<SummaryFormState> {
  const staff = await requireStaff('analista');
  const sent = { ...Object.fromEntries(form), repetir: form.has('repetir') };
  const { semana: week, leitor: stakeholderId, repetir: isRepeat } = resendSchema.parse(sent);
  const refusal = await attempt(staff.locale, () =>
    resendSummary({ week, stakeholderId, isRepeat, actor: actorOf(staff) }),
  );
  return refusal ?? finish();
}

function finish(): SummaryFormState {
  revalidatePath(summariesPath, 'layout');
  return { kind: 'done' };
}

/** Null when it went well; what a person can mend comes back in their language, with every reason. */
async function attempt(locale: Locale, work: () => Promise<void>) {
  try {
    await work();
    return null;
  } catch (error) {
    const unverified = error instanceof UnverifiedError ? error.refusals : [];
    const refusal = toRefusal(error, getMessages(locale).summaries.errors);
    return { ...refusal, fields: unverified.length > 0 ? [] : refusal.fields, unverified };
  }
}
