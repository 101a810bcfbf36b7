'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z, ZodError } from 'zod';
import { requireStaff } from '@/lib/auth/session';
import { AppError, ValidationError } from '@/lib/errors';
import { toFieldErrors } from '@/lib/http/to-field-errors';
import { createView } from '@/lib/views/create-view';
import { deleteView } from '@/lib/views/delete-view';
import { renameView } from '@/lib/views/rename-view';
import { newViewSchema, viewNameSchema, viewPathSchema } from '@/lib/views/view-input';
import { viewerOfStaff } from '@/lib/views/viewer';
import { listPath } from './search-href';

/** Why it could not be, in Portuguese; null when it was done. */
export type ViewFormState = string | null;

const saveSchema = z.object({
  nome: z.string(),
  query: z.string().max(4_000),
  compartilhada: z.literal('1').optional(),
});

export async function saveView(_previous: ViewFormState, form: FormData): Promise<ViewFormState> {
  const viewer = viewerOfStaff(await requireStaff());
  return attempt(async () => {
    const { nome, query, compartilhada } = saveSchema.parse(Object.fromEntries(form));
    const filtros = Object.fromEntries(new URLSearchParams(query));
    await createView(newViewSchema.parse({ nome, filtros, compartilhada: compartilhada === '1' }), viewer);
  });
}

export async function giveViewName(_previous: ViewFormState, form: FormData): Promise<ViewFormState> {
  const viewer = viewerOfStaff(await requireStaff());
  return attempt(async () => {
    const { id, nome } = viewPathSchema.extend(viewNameSchema.shape).parse(Object.fromEntries(form));
    await renameView({ id, name: nome }, viewer);
  });
}

export async function removeView(form: FormData): Promise<void> {
  const viewer = viewerOfStaff(await requireStaff());
  await deleteView(viewPathSchema.parse(Object.fromEntries(form)).id, viewer);
  redirect(listPath);
}

async function attempt(work: () => Promise<void>): Promise<ViewFormState> {
  try {
    await work();
  } catch (error) {
    const known = error instanceof ZodError ? new ValidationError(toFieldErrors(error)) : error;
    if (!(known instanceof AppError) || known.status >= 500) throw error;
    return known.fields[0]?.mensagem ?? known.message;
  }
  revalidatePath(listPath);
  return null;
}
