'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { getDatabase } from '@/db/client';
import { setLocale as storeLocale } from '@/db/queries/users';
import { locales } from '@/i18n/locales';
import { requireStaff } from '@/lib/auth/session';
import { clearDemo as deleteDemo } from '@/lib/demo/clear-demo';

const localeSchema = z.object({ locale: z.enum(locales) });

export async function setLocale(form: FormData) {
  const staff = await requireStaff();
  const { locale } = localeSchema.parse(Object.fromEntries(form));
  await storeLocale(getDatabase(), staff.id, locale);
  revalidatePath('/painel', 'layout');
}

export async function clearDemo() {
  await requireStaff('admin');
  const { comments } = await deleteDemo();
  revalidatePath('/painel', 'layout');
  redirect(`/painel?apagados=${comments}`);
}
