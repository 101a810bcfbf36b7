'use client';

import { useLocale, useTranslations } from 'next-intl';
import { CategoryBadge } from '@/components/categories/category-badge';
import { Kbd } from '@/components/ui/kbd';
import type { ReviewItem } from '@/lib/review/load-items';
import { categories, type Category } from '@/lib/text/categories';

type CategoryChoiceProps = {
  item: ReviewItem;
  chosen: Category | null;
  onChoose: (category: Category) => void;
};

/** The five categories with what the machine computed for each; its own choice is named. */
export function CategoryChoice({ item, chosen, onChoose }: CategoryChoiceProps) {
  const t = useTranslations('review');
  const name = useTranslations('categories');
  const percent = new Intl.NumberFormat(useLocale(), { style: 'percent' });
  return (
    <fieldset>
      <legend className="text-sm text-muted">{t('category')}</legend>
      <div className="mt-1 space-y-1">
        {categories.map((category, index) => {
          const probability = item.machine?.probabilities?.[index];
          return (
            <label
              key={category}
              className="flex min-h-11 cursor-pointer items-center gap-x-2.5 rounded-md border border-transparent px-2 hover:bg-sunken has-[:checked]:border-ink has-[:checked]:bg-sunken has-[:focus-visible]:outline has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent sm:min-h-10"
            >
              <input
                type="radio"
                name="categoria"
                value={category}
                checked={category === chosen}
                onChange={() => onChoose(category)}
                className="size-4 accent-accent"
              />
              <span aria-hidden="true" className="hidden lg:inline">
                <Kbd>{index + 1}</Kbd>
              </span>
              <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
                <CategoryBadge category={category} label={name(category)} />
                {category === item.category && <span className="text-xs text-muted">{t('machineSays')}</span>}
              </span>
              {probability !== undefined && (
                <span className="text-right text-sm">
                  {percent.format(probability)}
                  <span className="block h-1 w-16 overflow-hidden rounded-full bg-line" aria-hidden="true">
                    <span
                      className="block h-full"
                      style={{ width: `${probability * 100}%`, background: `rgb(var(--${category}))` }}
                    />
                  </span>
                </span>
              )}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
