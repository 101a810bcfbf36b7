import { LocalTime } from '@/components/comments/local-time';
import type { ListedComment } from '@/db/queries/comments';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

/** Where a comment came from; what is not known is left out. */
export function CommentFacts({ comment, locale }: { comment: ListedComment; locale: Locale }) {
  const t = getTranslator(locale, 'comment');
  const facts = [
    { name: t('artist'), value: comment.artist },
    { name: t('release'), value: comment.release },
    { name: t('track'), value: comment.track },
    { name: t('author'), value: comment.author },
    { name: t('source'), value: comment.source },
    { name: t('externalId'), value: comment.externalId },
    { name: t('written'), value: <LocalTime at={comment.occurredAt} locale={locale} /> },
    { name: t('received'), value: <LocalTime at={comment.receivedAt} locale={locale} /> },
  ];
  return (
    <section aria-label={t('about')} className="mt-8 border-t border-line pt-6">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 text-sm sm:grid-cols-3">
        {facts
          .filter(({ value }) => value !== null)
          .map(({ name, value }) => (
            <div key={name} className="min-w-0">
              <dt className="text-muted">{name}</dt>
              <dd className="mt-0.5 [overflow-wrap:anywhere]">
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
