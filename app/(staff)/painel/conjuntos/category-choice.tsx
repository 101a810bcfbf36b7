import { CategoryLinks } from '@/components/categories/category-links';
import type { Dataset } from '@/db/queries/dataset-items';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import { categories, type Category } from '@/lib/text/categories';
import { datasetHref } from './dataset-href';

type CategoryChoiceProps = { dataset: Dataset; category?: Category; locale: Locale };

export function CategoryChoice({ dataset, category, locale }: CategoryChoiceProps) {
  const t = getTranslator(locale, 'datasets');
  return (
    <CategoryLinks
      label={t('filter')}
      all={t('all')}
      categories={categories}
      chosen={category}
      hrefOf={(each) => datasetHref({ dataset, category: each })}
      locale={locale}
    />
  );
}
