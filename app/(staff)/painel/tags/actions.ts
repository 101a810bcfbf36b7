'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z, ZodError } from 'zod';
import type { Locale } from '@/i18n/locales';
import { getMessages } from '@/i18n/messages';
import { actorOf } from '@/lib/audit/actor';
import { requireStaff } from '@/lib/auth/session';
import { AppError, ValidationError, type FieldError } from '@/lib/errors';
import { toFieldErrors } from '@/lib/http/to-field-errors';
import { changeTag } from '@/lib/tags/change-tag';
import { createTag } from '@/lib/tags/create-tag';
import { startMerge } from '@/lib/tags/merge-tags';
import {
  newTagSchema,
  tagChangeSchema,
  tagMergeSchema,
  tagPathSchema,
  tagStates,
} from '@/lib/tags/tag-input';
import { tagHref, tagsPath } from './tag-href';

export type TagFields = { codigo: string; explicacao: string; sinonimos: string; exemplos: string };
export type TagFormState =
  null | { kind: 'saved' } | { kind: 'refused'; message: string; fields: FieldError[]; sent: TagFields };

const fieldsSchema = z.object({
  codigo: z.string().trim(),
  explicacao: z.string().default(''),
  sinonimos: z.string().default(''),
  exemplos: z.string().default(''),
});
const stateSchema = tagPathSchema.extend({ status: z.enum(tagStates) });
const mergeSchema = tagPathSchema.extend(tagMergeSchema.shape);

export async function addTag(_previous: TagFormState, form: FormData): Promise<TagFormState> {
  const staff = await requireStaff('analista');
  const sent = fieldsSchema.parse(Object.fromEntries(form));
  const refusal = await attempt({ locale: staff.locale, sent }, async () => {
    const aprovar = form.get('aprovar') === '1';
    await createTag(newTagSchema.parse({ ...sent, ...listsOf(sent), aprovar }), actorOf(staff));
  });
  return refusal ?? redirect(tagHref(sent.codigo));
}

export async function editTag(_previous: TagFormState, form: FormData): Promise<TagFormState> {
  const staff = await requireStaff('analista');
  const sent = fieldsSchema.parse(Object.fromEntries(form));
  const refusal = await attempt({ locale: staff.locale, sent }, async () => {
    const change = tagChangeSchema.parse({ explicacao: sent.explicacao, ...listsOf(sent) });
    await changeTag({ code: sent.codigo, change, actor: actorOf(staff) });
  });
  if (refusal) return refusal;
  revalidatePath(tagsPath, 'layout');
  return { kind: 'saved' };
}

export async function setTagState(_previous: TagFormState, form: FormData): Promise<TagFormState> {
  const staff = await requireStaff('analista');
  const { codigo, status } = stateSchema.parse(Object.fromEntries(form));
  const refusal = await attempt({ locale: staff.locale }, () =>
    changeTag({ code: codigo, change: { status }, actor: actorOf(staff) }),
  );
  if (refusal) return refusal;
  revalidatePath(tagsPath, 'layout');
  return { kind: 'saved' };
}

export async function mergeTag(_previous: TagFormState, form: FormData): Promise<TagFormState> {
  const staff = await requireStaff('analista');
  const { codigo, em } = mergeSchema.parse(Object.fromEntries(form));
  const refusal = await attempt({ locale: staff.locale }, async () => {
    await startMerge({ from: codigo, into: em, actor: actorOf(staff) });
  });
  return refusal ?? redirect(`${tagsPath}?juntada=${codigo}`);
}

/** One entry a line. */
function listsOf({ sinonimos, exemplos }: TagFields) {
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  return { sinonimos: lines(sinonimos), exemplos: lines(exemplos) };
}

const nothingSent: TagFields = { codigo: '', explicacao: '', sinonimos: '', exemplos: '' };

/** Null when it went well; what the sender can mend comes back in their language, with what they sent. */
async function attempt(
  { locale, sent = nothingSent }: { locale: Locale; sent?: TagFields },
  work: () => Promise<void>,
): Promise<TagFormState> {
  try {
    await work();
    return null;
  } catch (error) {
    const known = error instanceof ZodError ? new ValidationError(toFieldErrors(error)) : error;
    if (!(known instanceof AppError) || known.status >= 500) throw error;
    const texts: Record<string, string> = getMessages(locale).tags.errors;
    return { kind: 'refused', message: texts[known.code] ?? known.message, fields: known.fields, sent };
  }
}
