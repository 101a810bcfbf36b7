import { LocalTime } from '@/components/comments/local-time';
import type { Question } from '@/db/schema/questions';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { toWireAnswer } from '@/lib/insights/wire-question';
import { SubmitButton } from '../classificacao/submit-button';
import { forgetQuestion } from './actions';
import { AnswerText } from './answer-text';
import { LiveAnswer } from './live-answer';

type QuestionCardProps = {
  question: Question;
  weekHrefs: Record<string, string>;
  locale: Locale;
  heading: 'h2' | 'h3';
};

/** A question and its answer, which is followed where there is none yet. */
export function QuestionCard({ question, weekHrefs, locale, heading: Heading }: QuestionCardProps) {
  const t = getTranslator(locale, 'questions');
  const answer = toWireAnswer(question);
  const { id, text, askedAt } = question;
  return (
    <article
      className="rounded-lg border border-line bg-surface p-5 sm:p-6"
      aria-labelledby={`pergunta-${id}`}
    >
      <Heading
        id={`pergunta-${id}`}
        className="mb-3 text-lg font-semibold tracking-tight [overflow-wrap:anywhere]"
      >
        {text}
      </Heading>
      <div lang={question.locale}>
        {answer ? (
          <AnswerText answer={answer} weekHrefs={weekHrefs} />
        ) : (
          <>
            <LiveAnswer id={id} weekHrefs={weekHrefs} />
            <noscript>{t('askAgain')}</noscript>
          </>
        )}
      </div>
      <footer className="mt-4 flex flex-wrap items-center justify-between gap-3 border-t border-line pt-3 text-sm text-muted">
        <LocalTime at={askedAt} locale={locale} />
        <form action={forgetQuestion}>
          <input type="hidden" name="id" value={id} />
          <SubmitButton look="quiet" size="sm" pending={t('forgetting')} aria-describedby={`pergunta-${id}`}>
            {t('forget')}
          </SubmitButton>
        </form>
      </footer>
    </article>
  );
}
