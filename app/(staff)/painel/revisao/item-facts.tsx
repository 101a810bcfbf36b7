'use client';

import { useLocale, useTranslations } from 'next-intl';
import { CategoryBadge } from '@/components/categories/category-badge';
import { Confidence } from '@/components/comments/confidence';
import { LocalTime } from '@/components/comments/local-time';
import type { ReviewItem } from '@/lib/review/load-items';

/** Where a comment came from; what is not known is left out. */
export function ItemFacts({ item }: { item: ReviewItem }) {
  const t = useTranslations('comment');
  const locale = useLocale();
  const facts = [
    { name: t('artist'), value: item.artist },
    { name: t('release'), value: item.release },
    { name: t('track'), value: item.track },
    { name: t('author'), value: item.author },
    { name: t('source'), value: item.source },
    { name: t('written'), value: <LocalTime at={item.occurredAt} locale={locale} /> },
  ];
  return (
    <dl className="mt-6 grid grid-cols-2 gap-x-6 gap-y-3 border-t border-line pt-4 text-sm sm:grid-cols-3">
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
  );
}

export function ItemHistory({ item }: { item: ReviewItem }) {
  const t = useTranslations('comment');
  const name = useTranslations('categories');
  const locale = useLocale();
  if (item.history.length === 0) return null;
  return (
    <details className="mt-6 border-t border-line pt-4 text-sm">
      <summary className="cursor-pointer text-muted">{t('history')}</summary>
      <ol className="mt-2 space-y-2">
        {item.history.map(({ decidedAt, decidedBy, category, confidence, who }, index) => (
          <li key={index} className="flex flex-wrap items-baseline gap-x-3">
            <CategoryBadge category={category} label={name(category)} />
            <Confidence value={confidence} label={t('confidence')} locale={locale} />
            <span className="text-muted [overflow-wrap:anywhere]">
              {t(`by.${decidedBy}`)}
              {who && ` · ${who}`} · <LocalTime at={decidedAt} locale={locale} />
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
