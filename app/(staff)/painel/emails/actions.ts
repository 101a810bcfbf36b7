'use server';

import { revalidatePath } from 'next/cache';
import { getMessages } from '@/i18n/messages';
import { actorOf } from '@/lib/audit/actor';
import { requireStaff } from '@/lib/auth/session';
import { settleMessage, settlementSchema } from '@/lib/mail/settle-message';
import { toRefusal, type Refusal } from '../to-refusal';
import { emailsPath } from './email-href';

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
