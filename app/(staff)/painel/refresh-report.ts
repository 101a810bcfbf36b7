import { revalidatePath } from 'next/cache';

/**
 * The public report shows at once what a person just let it show, or took out of it; without this, within a minute.
 * Its pages are route handlers, which Next files under the folders they are in: all weeks, artists and languages.
 */
export function refreshReport(): void {
  revalidatePath('/(public)/[locale]/relatorio/semana', 'layout');
}
