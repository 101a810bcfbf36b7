import { answerPage } from '../answer-page';

export const dynamic = 'force-static';
export const revalidate = 60;

/** None at build: each week is drawn when it is first asked for, and kept. */
export function generateStaticParams() {
  return [];
}

/** One week by its id. */
export const GET = answerPage;
