import { CategoryBadge } from '@/components/categories/category-badge';
import { CommentText } from '@/components/comments/comment-text';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Preview } from '@/lib/datasets/change-many';

export function Samples({ comments, locale }: { comments: Preview['samples']; locale: Locale }) {
  const t = getTranslator(locale, 'datasets');
  const categoryName = getTranslator(locale, 'categories');
  if (comments.length === 0) return null;
  return (
    <div>
      <h3 className="text-sm text-muted">{t('many.samples')}</h3>
      <ul className="mt-1 divide-y divide-line text-sm">
        {comments.map(({ id, text, category }) => (
          <li key={id} className="grid gap-x-4 py-2 sm:grid-cols-[8rem_minmax(0,1fr)]">
            {category && <CategoryBadge category={category} label={categoryName(category)} />}
            <CommentText
              text={text}
              erased={getTranslator(locale, 'comments')('erased')}
              className="line-clamp-2"
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
