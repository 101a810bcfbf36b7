import Link from 'next/link';
import { classNames } from '@/components/ui/class-names';
import type { Dataset } from '@/db/queries/dataset-items';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { categories, type Category } from '@/lib/text/categories';
import { datasetHref } from './dataset-href';

type CategoryChoiceProps = { dataset: Dataset; category?: Category; locale: Locale };

export function CategoryChoice({ dataset, category, locale }: CategoryChoiceProps) {
  const t = getTranslator(locale, 'datasets');
  const categoryName = getTranslator(locale, 'categories');
  return (
    <nav aria-label={t('filter')} className="mt-3">
      <ul className="flex flex-wrap gap-1">
        {[undefined, ...categories].map((each) => (
          <li key={each ?? 'all'}>
            <Link
              href={datasetHref({ dataset, category: each })}
              prefetch={false}
              aria-current={each === category ? 'true' : undefined}
              className={classNames(
                'flex h-9 items-center rounded-full px-3 text-sm font-medium',
                each === category ? 'bg-ink text-paper' : 'text-muted hover:bg-sunken hover:text-ink',
              )}
            >
              {each ? categoryName(each) : t('all')}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
