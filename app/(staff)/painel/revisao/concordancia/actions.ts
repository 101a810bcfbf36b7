'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { requireStaff } from '@/lib/auth/session';
import { saveReviewSettings } from '@/lib/review/review-settings';
import { reviewerOf } from '@/lib/review/reviewer';
import { agreementPath } from '../review-href';

const percentSchema = z.coerce.number().min(0).max(100);

export async function saveShare(form: FormData): Promise<void> {
  const admin = reviewerOf(await requireStaff('admin'));
  const percent = percentSchema.safeParse(form.get('percentual') || NaN);
  if (percent.success)
    await saveReviewSettings(getDatabase(), { settings: { secondShare: percent.data / 100 }, admin });
  redirect(`${agreementPath}?aviso=${percent.success ? 'gravado' : 'recusado'}`);
}
