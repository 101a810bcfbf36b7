'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireStaff } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { settlementInputSchema } from '@/lib/review/review-input';
import { reviewerOf } from '@/lib/review/reviewer';
import { settleDispute } from '@/lib/review/settle-dispute';
import { undoReview } from '@/lib/review/undo-review';
import { disputesPath } from '../review-href';

const idSchema = z.uuid();

export async function settle(form: FormData): Promise<void> {
  const judge = reviewerOf(await requireStaff('analista'));
  const commentId = idSchema.parse(form.get('id'));
  const nota = z
    .string()
    .trim()
    .max(500)
    .parse(form.get('nota') ?? '');
  const input = settlementInputSchema.parse({
    categoria: form.get('categoria'),
    versao: Number(form.get('versao')),
    nota: nota || undefined,
  });
  const isSettled = await unlessRefused(() => settleDispute({ commentId, input, judge }));
  redirect(`${disputesPath}?aviso=${isSettled ? `gravado&id=${commentId}` : 'recusado'}`);
}

export async function undoSettlement(form: FormData): Promise<void> {
  const judge = reviewerOf(await requireStaff('analista'));
  const { kind } = await undoReview({ reviewer: judge, commentId: idSchema.parse(form.get('id')) });
  redirect(`${disputesPath}?aviso=${kind === 'undone' ? 'desfeito' : 'recusado'}`);
}

/** False where somebody was faster, or the right to judge has changed since the page was drawn. */
async function unlessRefused(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return false;
    throw error;
  }
}
