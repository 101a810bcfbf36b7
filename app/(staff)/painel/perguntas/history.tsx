import { PageLinks } from '@/components/access/page-links';
import type { Question } from '@/db/schema/questions';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { ForgetAll } from './forget-all';
import { QuestionCard } from './question-card';
import { olderHref, questionsPath } from './questions-href';

type HistoryProps = {
  questions: Question[];
  next: string | null;
  isContinued: boolean;
  weekHrefs: Record<string, string>;
  locale: Locale;
};

/** What the person asked before; nobody else sees it. */
export function History({ questions, next, isContinued, weekHrefs, locale }: HistoryProps) {
  const t = getTranslator(locale, 'questions');
  if (questions.length === 0 && !isContinued) return null;
  return (
    <section className="mt-12" aria-labelledby="historico">
      <h2 id="historico" className="text-xl font-semibold tracking-tight">
        {t('history')}
      </h2>
      <p className="mt-1 text-sm text-muted">{t('historyText')}</p>
      <ul className="mt-4 space-y-4">
        {questions.map((question) => (
          <li key={question.id}>
            <QuestionCard question={question} weekHrefs={weekHrefs} locale={locale} heading="h3" />
          </li>
        ))}
      </ul>
      <PageLinks
        label={t('pages')}
        start={isContinued && { href: questionsPath, text: t('newest') }}
        next={next === null ? null : { href: olderHref(next), text: t('older') }}
      />
      <ForgetAll locale={locale} />
    </section>
  );
}
