import { locales } from '@/i18n/locales';
import { answerPage } from './answer-page';

export const dynamic = 'force-static';
export const revalidate = 60;

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }));
}

/** The current week so far. */
export const GET = answerPage;
