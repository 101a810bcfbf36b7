import Link from 'next/link';
import { CategoryBadge } from '@/components/categories/category-badge';
import { CommentText } from '@/components/comments/comment-text';
import { Confidence } from '@/components/comments/confidence';
import { LocalTime } from '@/components/comments/local-time';
import { StatusBadge } from '@/components/comments/status-badge';
import type { ListedComment } from '@/db/queries/comments';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { searchHref, type SearchParams } from './search-href';

type CommentRowProps = { comment: ListedComment; params: SearchParams; locale: Locale };

export function CommentRow({ comment, params, locale }: CommentRowProps) {
  const t = getTranslator(locale, 'comments');
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-line py-5 md:grid-cols-[9rem_minmax(0,1fr)]">
      <CommentDecision comment={comment} locale={locale} />
      <div className="min-w-0">
        <Link
          href={`/painel/comentarios/${comment.id}`}
          prefetch={false}
          data-comment-link
          className="block rounded-sm hover:underline hover:decoration-line hover:underline-offset-4"
        >
          <CommentText text={comment.text} erased={t('erased')} className="line-clamp-3" />
        </Link>
        <p className="mt-2 flex flex-wrap gap-x-3 gap-y-1 text-sm text-muted">
          {[comment.artist, comment.release, comment.source].map(
            (name, index) =>
              name && (
                <bdi key={index} className="max-w-full truncate">
                  {name}
                </bdi>
              ),
          )}
          <LocalTime at={comment.occurredAt} locale={locale} />
        </p>
        {comment.tags.length > 0 && (
          <ul className="mt-2 flex flex-wrap gap-2">
            {comment.tags.map((tag) => (
              <li key={tag}>
                <Link
                  href={searchHref(params, { tag, cursor: undefined })}
                  prefetch={false}
                  className="inline-block rounded bg-sunken px-2 py-1 text-xs text-muted hover:text-ink"
                >
                  {tag}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function CommentDecision({ comment, locale }: Pick<CommentRowProps, 'comment' | 'locale'>) {
  const t = getTranslator(locale, 'comments');
  const categoryName = getTranslator(locale, 'categories');
  const { category, confidence, status, reviewed } = comment;
  return (
    <div className="flex flex-wrap content-start items-center gap-x-3 gap-y-1 text-sm md:flex-col md:items-start">
      {category && <CategoryBadge category={category} label={categoryName(category)} />}
      {confidence !== null && (
        <span className="text-muted">
          <Confidence value={confidence} label={t('confidence')} locale={locale} />
        </span>
      )}
      <StatusBadge status={status} locale={locale} />
      {reviewed && <span className="text-muted">{t('reviewedMark')}</span>}
    </div>
  );
}
