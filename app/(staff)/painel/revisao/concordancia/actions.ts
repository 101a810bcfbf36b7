'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { actorOf } from '@/lib/audit/actor';
import { requireStaff } from '@/lib/auth/session';
import { saveReviewSettings } from '@/lib/review/review-settings';
import { agreementPath } from '../review-href';

const percentSchema = z.coerce.number().min(0).max(100);

export async function saveShare(form: FormData): Promise<void> {
  const admin = actorOf(await requireStaff('admin'));
  const percent = percentSchema.safeParse(form.get('percentual') || NaN);
  if (percent.success)
    await saveReviewSettings(getDatabase(), { settings: { secondShare: percent.data / 100 }, admin });
  redirect(`${agreementPath}?aviso=${percent.success ? 'gravado' : 'recusado'}`);
}
