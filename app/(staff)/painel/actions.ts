'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { setLocale as storeLocale } from '@/db/queries/users';
import { locales } from '@/i18n/locales';
import { actorOf } from '@/lib/audit/actor';
import { requireStaff } from '@/lib/auth/session';
import { clearDemo as deleteDemo } from '@/lib/demo/clear-demo';

const localeSchema = z.object({ locale: z.enum(locales) });

export async function setLocale(form: FormData) {
  const staff = await requireStaff();
  const { success, data } = localeSchema.safeParse(Object.fromEntries(form));
  if (!success) return;
  await storeLocale(getDatabase(), staff.id, data.locale);
  revalidatePath('/painel', 'layout');
}

export async function clearDemo() {
  const staff = await requireStaff('admin');
  const { comments } = await deleteDemo(actorOf(staff));
  revalidatePath('/painel', 'layout');
  redirect(`/painel?apagados=${comments}`);
}
