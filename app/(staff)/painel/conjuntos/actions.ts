'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { Locale } from '@/i18n/locales';
import { getMessages } from '@/i18n/messages';
import { getTranslator } from '@/i18n/translator';
import { actorOf } from '@/lib/audit/actor';
import { requireStaff } from '@/lib/auth/session';
import { putItem, takeItem } from '@/lib/datasets/change-item';
import { putMany, takeMany } from '@/lib/datasets/change-many';
import { datasetItemPathSchema, datasetSchema } from '@/lib/datasets/dataset-input';
import { AppError } from '@/lib/errors';
import { selectionOf } from '../classificacao/selection-of';
import { addManyPath, datasetsPath } from './dataset-href';

export type ItemOutcome = { tone: 'info' | 'error'; text: string };

const moves = z.enum(['put', 'take']);
const itemForm = datasetItemPathSchema.extend({ move: moves });
const manyForm = z.object({ conjunto: datasetSchema, move: moves });

/** One comment in or out of a set; what became of it in the reader's language. */
export async function changeItem(_previous: ItemOutcome | null, form: FormData): Promise<ItemOutcome> {
  const staff = await requireStaff('analista');
  const { id, conjunto: dataset, move } = itemForm.parse(Object.fromEntries(form));
  const refusal = await attempt(staff.locale, async () => {
    await (move === 'put' ? putItem : takeItem)({ id, dataset }, actorOf(staff));
  });
  revalidatePath(datasetsPath);
  revalidatePath(`/painel/comentarios/${id}`);
  if (refusal) return refusal;
  const t = getTranslator(staff.locale, 'datasets');
  const text = t(move === 'put' ? 'done.put' : 'done.taken', { name: t(`names.${dataset}`) });
  return { tone: 'info', text };
}

/** What a search finds, in or out of a set at once. */
export async function changeMany(form: FormData) {
  const staff = await requireStaff('analista');
  const fields = z.record(z.string(), z.string()).catch({}).parse(Object.fromEntries(form));
  const chosen = manyForm.safeParse(fields);
  const selection = selectionOf(fields);
  if (!chosen.success || !selection) redirect(addManyPath);
  const { conjunto: dataset, move } = chosen.data;
  const count = await (move === 'put' ? putMany : takeMany)({ selection, dataset }, actorOf(staff));
  const query = new URLSearchParams({
    conjunto: dataset,
    [move === 'put' ? 'entraram' : 'sairam']: String(count),
  });
  redirect(`${datasetsPath}?${query}`);
}

async function attempt(locale: Locale, work: () => Promise<void>): Promise<ItemOutcome | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    const texts: Record<string, string> = getMessages(locale).datasets.errors;
    return { tone: 'error', text: texts[error.code] ?? error.message };
  }
}
