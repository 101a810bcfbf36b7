import Link from 'next/link';
import { CategoryBadge } from '@/components/categories/category-badge';
import { CommentText } from '@/components/comments/comment-text';
import { Card } from '@/components/ui/card';
import type { ListedComment } from '@/db/queries/comments';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';

/** Some of the comments, to see whether the query finds what it should. */
export function Sample({ comments, locale }: { comments: ListedComment[]; locale: Locale }) {
  const t = getTranslator(locale, 'bulk');
  const categoryName = getTranslator(locale, 'categories');
  return (
    <Card title={t('sample', { count: comments.length })}>
      <p className="text-sm text-muted">{t('sampleText')}</p>
      <ul className="mt-3 divide-y divide-line">
        {comments.map(({ id, text, category, artist, release, tags }) => (
          <li key={id} className="py-3">
            <Link
              href={`/painel/comentarios/${id}`}
              prefetch={false}
              className="block rounded-sm hover:underline hover:underline-offset-4"
            >
              <CommentText
                text={text}
                erased={getTranslator(locale, 'comments')('erased')}
                className="line-clamp-2"
              />
            </Link>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted [overflow-wrap:anywhere]">
              {category && <CategoryBadge category={category} label={categoryName(category)} />}
              <bdi>{[artist, release, ...tags].filter(Boolean).join(' · ')}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
