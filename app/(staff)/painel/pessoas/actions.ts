'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { roles } from '@/db/schema/people';
import { locales } from '@/i18n/locales';
import { getMessages } from '@/i18n/messages';
import { actorOf } from '@/lib/audit/actor';
import { requireStaff } from '@/lib/auth/session';
import { changePerson } from '@/lib/people/change-person';
import { invitePerson } from '@/lib/people/invite-person';
import { newPersonSchema, personChangeSchema, personPathSchema } from '@/lib/people/person-input';
import { renewLink } from '@/lib/people/renew-link';
import { toRefusal, type Refusal } from '../to-refusal';
import { peoplePath } from './people-href';

export type PersonState = null | { kind: 'saved' } | { kind: 'link'; url: string } | Refusal;
type Sent = z.infer<typeof sentSchema>;
export type InviteState =
  null | { kind: 'invited'; id: string; email: string; url: string } | (Refusal & { sent: Sent });

/** What a refused form shows again. */
const sentSchema = z.object({
  email: z.string().catch(''),
  papel: z.enum(roles).catch('leitor'),
  idioma: z.enum(locales).optional().catch(undefined),
});
const accessSchema = personPathSchema.extend({ ativo: z.stringbool() });

export async function invite(_previous: InviteState, form: FormData): Promise<InviteState> {
  const staff = await requireStaff('admin');
  const sent = sentSchema.parse(Object.fromEntries(form));
  try {
    const input = newPersonSchema.parse(Object.fromEntries(form));
    const { id, email, convite } = await invitePerson(input, actorOf(staff));
    revalidatePath(peoplePath, 'layout');
    return { kind: 'invited', id, email, url: convite.url };
  } catch (error) {
    return { ...toRefusal(error, getMessages(staff.locale).people.errors), sent };
  }
}

export async function changeRole(_previous: PersonState, form: FormData): Promise<PersonState> {
  const staff = await requireStaff('admin');
  try {
    const { id } = personPathSchema.parse({ id: form.get('id') });
    await changePerson(id, personChangeSchema.parse({ papel: form.get('papel') }), actorOf(staff));
    revalidatePath(peoplePath, 'layout');
    return { kind: 'saved' };
  } catch (error) {
    return toRefusal(error, getMessages(staff.locale).people.errors);
  }
}

export async function changeAccess(_previous: PersonState, form: FormData): Promise<PersonState> {
  const staff = await requireStaff('admin');
  try {
    const { id, ativo } = accessSchema.parse(Object.fromEntries(form));
    await changePerson(id, { ativo }, actorOf(staff));
    revalidatePath(peoplePath, 'layout');
    return { kind: 'saved' };
  } catch (error) {
    return toRefusal(error, getMessages(staff.locale).people.errors);
  }
}

export async function renew(_previous: PersonState, form: FormData): Promise<PersonState> {
  const staff = await requireStaff('admin');
  try {
    const { id } = personPathSchema.parse({ id: form.get('id') });
    const { url } = await renewLink(id, actorOf(staff));
    revalidatePath(peoplePath, 'layout');
    return { kind: 'link', url };
  } catch (error) {
    return toRefusal(error, getMessages(staff.locale).people.errors);
  }
}
