'use server';

import { revalidatePath } from 'next/cache';
import { getMessages } from '@/i18n/messages';
import { actorOf } from '@/lib/audit/actor';
import { requireStaff } from '@/lib/auth/session';
import { addStakeholder } from '@/lib/stakeholders/add-stakeholder';
import { askAgain } from '@/lib/stakeholders/ask-again';
import { removeStakeholder } from '@/lib/stakeholders/remove-stakeholder';
import { newStakeholderSchema, stakeholderPathSchema } from '@/lib/stakeholders/stakeholder-input';
import { toRefusal, type Refusal } from '../to-refusal';
import { readersPath } from './readers-path';

type Sent = { email: string; nome: string; idioma: string };
export type InviteState = null | { kind: 'invited'; email: string } | (Refusal & { sent: Sent });
export type ReaderState = null | { kind: 'asked' } | { kind: 'removed' } | Refusal;

export async function invite(_previous: InviteState, form: FormData): Promise<InviteState> {
  const staff = await requireStaff('analista');
  const textOf = (name: string) => String(form.get(name) ?? '');
  const sent = { email: textOf('email'), nome: textOf('nome'), idioma: textOf('idioma') };
  try {
    const { email } = await addStakeholder(newStakeholderSchema.parse(sent), actorOf(staff));
    revalidatePath(readersPath);
    return { kind: 'invited', email };
  } catch (error) {
    return { ...toRefusal(error, getMessages(staff.locale).readers.errors), sent };
  }
}

export async function askOnceMore(_previous: ReaderState, form: FormData): Promise<ReaderState> {
  const staff = await requireStaff('analista');
  try {
    const { id } = stakeholderPathSchema.parse({ id: form.get('id') });
    await askAgain(id, actorOf(staff));
    revalidatePath(readersPath);
    return { kind: 'asked' };
  } catch (error) {
    return toRefusal(error, getMessages(staff.locale).readers.errors);
  }
}

export async function remove(_previous: ReaderState, form: FormData): Promise<ReaderState> {
  const staff = await requireStaff('analista');
  try {
    const { id } = stakeholderPathSchema.parse({ id: form.get('id') });
    await removeStakeholder(id, actorOf(staff));
    revalidatePath(readersPath);
    return { kind: 'removed' };
  } catch (error) {
    return toRefusal(error, getMessages(staff.locale).readers.errors);
  }
}
