import { revalidatePath } from 'next/cache';
import { locales } from '@/i18n/locales';

/** The public report shows at once what a person just let it show, or took out of it; without this, within a minute. */
export function refreshReport(): void {
  for (const locale of locales) revalidatePath(`/${locale}/relatorio/semana`);
}
