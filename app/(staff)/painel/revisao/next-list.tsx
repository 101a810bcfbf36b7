'use client';

import { useTranslations } from 'next-intl';
import type { Dispatch } from 'react';
import { CategoryIcon } from '@/components/categories/category-icon';
import { classNames } from '@/components/ui/class-names';
import type { ReviewSearch } from '@/lib/review/review-search';
import type { Desk, Step } from './desk-state';
import { draftOf } from './draft';
import { reviewHref } from './review-href';

type NextListProps = { desk: Desk; search: ReviewSearch; dispatch: Dispatch<Step> };

/** The person's next comments. Links, so that they work without scripts too. */
export function NextList({ desk, search, dispatch }: NextListProps) {
  const t = useTranslations('review');
  const name = useTranslations('categories');
  return (
    <nav aria-label={t('next')} className="hidden lg:block">
      <ol className="border-t border-line">
        {desk.items.map((item) => {
          const { category } = draftOf(desk, item);
          const isCurrent = item.id === desk.currentId;
          const isSelected = desk.selected.includes(item.id);
          return (
            <li key={item.id} className="border-b border-line">
              <a
                href={reviewHref(search, { atual: item.id })}
                aria-current={isCurrent ? 'true' : undefined}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey) return;
                  event.preventDefault();
                  dispatch({ type: 'open', id: item.id });
                }}
                className={classNames(
                  'flex items-start gap-2 border-l-4 px-3 py-2.5 text-sm',
                  isCurrent ? 'border-accent bg-sunken' : 'border-transparent hover:bg-sunken',
                )}
              >
                <span className="mt-0.5 w-4 shrink-0 font-semibold">
                  {isSelected ? (
                    <>
                      <span aria-hidden="true">✓</span>
                      <span className="sr-only">{t('selectedOne')}</span>
                    </>
                  ) : (
                    category && <CategoryIcon category={category} className="size-4" />
                  )}
                </span>
                <span className="min-w-0">
                  {category && <span className="sr-only">{name(category)}: </span>}
                  <bdi dir="auto" className="line-clamp-2 [overflow-wrap:anywhere]">
                    {item.text}
                  </bdi>
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
