import Link from 'next/link';
import { CategoryBadge } from '@/components/categories/category-badge';
import { CommentText } from '@/components/comments/comment-text';
import { LocalTime } from '@/components/comments/local-time';
import { Badge } from '@/components/ui/badge';
import type { Dataset, DatasetItem } from '@/db/queries/dataset-items';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { ItemForm } from './item-form';

type ItemRowProps = { item: DatasetItem; dataset: Dataset; mayChange: boolean; locale: Locale };

export function ItemRow({ item, dataset, mayChange, locale }: ItemRowProps) {
  const t = getTranslator(locale, 'datasets');
  const { id, text, category, artist, source, holds, addedBy, addedAt } = item;
  const time = () => <LocalTime at={addedAt} locale={locale} />;
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-line py-4 md:grid-cols-[8rem_minmax(0,1fr)_auto]">
      <div className="flex flex-wrap content-start items-center gap-2 text-sm">
        {category && (
          <CategoryBadge category={category} label={getTranslator(locale, 'categories')(category)} />
        )}
        {!holds && <Badge tone="danger">{t('suspendedMark')}</Badge>}
      </div>
      <div className="min-w-0">
        <Link
          href={`/painel/comentarios/${id}`}
          prefetch={false}
          className="block rounded-sm hover:underline hover:decoration-line hover:underline-offset-4"
        >
          <CommentText
            text={text}
            erased={getTranslator(locale, 'comments')('erased')}
            className="line-clamp-3"
          />
        </Link>
        <p className="mt-2 flex flex-wrap gap-x-3 gap-y-1 text-sm text-muted">
          {artist && <bdi className="max-w-full truncate">{artist}</bdi>}
          <bdi className="max-w-full truncate">{source}</bdi>
          <span className="[overflow-wrap:anywhere]">
            {addedBy ? t.rich('added', { person: addedBy, time }) : t.rich('addedByToken', { time })}
          </span>
        </p>
      </div>
      {mayChange && (
        <ItemForm id={id} pending={t('taking')} buttons={[{ move: 'take', dataset, label: t('take') }]} />
      )}
    </li>
  );
}
