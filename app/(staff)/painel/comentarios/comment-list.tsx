import { ButtonLink } from '@/components/ui/button';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { CommentPage } from '@/lib/comments/search-comments';
import { CommentRow } from './comment-row';
import { ListKeys } from './list-keys';
import { NoComments } from './no-comments';
import { searchHref, type SearchParams } from './search-href';

type CommentListProps = { page: CommentPage; params: SearchParams; isOldestFirst: boolean; locale: Locale };

export function CommentList({ page, params, isOldestFirst, locale }: CommentListProps) {
  const t = getTranslator(locale, 'comments');
  const { comments, nextCursor } = page;
  const isFirstPage = !params.cursor;
  return (
    <>
      <div className="mt-6 flex flex-wrap items-center justify-between gap-3 text-sm text-muted">
        <p role="status">{t('shown', { count: comments.length })}</p>
        <ListKeys labels={{ search: t('keySearch'), move: t('keyMove'), open: t('keyOpen') }} />
      </div>
      {comments.length === 0 && isFirstPage && (
        <div className="mt-4">
          <NoComments params={params} locale={locale} />
        </div>
      )}
      {comments.length > 0 && (
        <ol className="mt-2 border-t border-line">
          {comments.map((comment) => (
            <CommentRow key={comment.id} comment={comment} params={params} locale={locale} />
          ))}
        </ol>
      )}
      {(nextCursor || !isFirstPage) && (
        <nav aria-label={t('pages')} className="mt-6 flex flex-wrap justify-between gap-3">
          {!isFirstPage && (
            <ButtonLink href={searchHref(params, { cursor: undefined })} prefetch={false}>
              {t('start')}
            </ButtonLink>
          )}
          {nextCursor && (
            <ButtonLink
              href={searchHref(params, { cursor: nextCursor })}
              prefetch={false}
              className="ml-auto"
            >
              {t(isOldestFirst ? 'newer' : 'older')}
              <span aria-hidden="true">→</span>
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  );
}
