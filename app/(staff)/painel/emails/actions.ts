'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getMessages } from '@/i18n/messages';
import { actorOf } from '@/lib/audit/actor';
import { requireStaff } from '@/lib/auth/session';
import { liftSuppression, suppressionPathSchema } from '@/lib/mail/lift-suppression';
import { settleMessage, settlementSchema } from '@/lib/mail/settle-message';
import { toRefusal, type Refusal } from '../to-refusal';
import { emailsPath, suppressedPath } from './email-href';

export async function settle(_previous: Refusal | null, form: FormData): Promise<Refusal | null> {
  const staff = await requireStaff('analista');
  try {
    await settleMessage(settlementSchema.parse(Object.fromEntries(form)), actorOf(staff));
    revalidatePath(emailsPath, 'layout');
    return null;
  } catch (error) {
    return toRefusal(error, getMessages(staff.locale).outbox.errors);
  }
}

export async function lift(_previous: Refusal | null, form: FormData): Promise<Refusal | null> {
  const staff = await requireStaff('admin');
  try {
    const { id } = suppressionPathSchema.parse({ id: form.get('id') });
    await liftSuppression(id, actorOf(staff));
  } catch (error) {
    return toRefusal(error, getMessages(staff.locale).suppressions.errors);
  }
  revalidatePath(emailsPath, 'layout');
  redirect(`${suppressedPath}?levantada=1`);
}
