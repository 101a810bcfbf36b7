import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { CommentView } from '@/lib/comments/get-comment-view';

type WhyProps = CommentView & { locale: Locale };

/** What the marks in the text mean, and that they are the local model's reading whoever decided. */
export function Why({ locale, ...view }: WhyProps) {
  const t = getTranslator(locale, 'comment');
  const { reading } = view;
  if (!reading?.category) return null;
  const { terms } = reading;
  const category = getTranslator(locale, 'categories')(reading.category);
  return (
    <section aria-label={t('why.title')} className="mt-6 max-w-prose space-y-2 text-sm text-muted">
      <p>{t(terms.length === 0 ? 'why.none' : `why.${whoDecided(view)}`, { category })}</p>
      {terms.length > 0 && (
        <>
          <p>
            {t('why.strongest')}{' '}
            {terms.map(({ term, start }, index) => (
              <span key={start}>
                {index > 0 && ', '}
                <bdi className="font-medium text-ink [overflow-wrap:anywhere]">{term}</bdi>
              </span>
            ))}
          </p>
          <p>{t('why.approximate')}</p>
        </>
      )}
    </section>
  );
}

function whoDecided({ comment, history, reading }: CommentView) {
  if (comment.category === null) return 'undecided';
  if (comment.reviewed) return 'human';
  if (history[0]?.decidedBy === 'llm') return 'llm';
  return comment.modelVersion === reading?.version ? 'own' : 'older';
}
