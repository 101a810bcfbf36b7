import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Dataset } from '@/db/queries/dataset-items';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { getDatasetPage } from '@/lib/datasets/get-datasets';
import type { Category } from '@/lib/text/categories';
import { CategoryChoice } from './category-choice';
import { datasetHref } from './dataset-href';
import { ItemRow } from './item-row';

type DatasetItemsProps = {
  dataset: Dataset;
  category?: Category;
  after?: string;
  page: Awaited<ReturnType<typeof getDatasetPage>>;
  mayChange: boolean;
  locale: Locale;
};

/** A page of the set that is shown. */
export function DatasetItems({ dataset, category, after, page, mayChange, locale }: DatasetItemsProps) {
  const t = getTranslator(locale, 'datasets');
  const { items, next } = page;
  return (
    <section className="mt-12">
      <h2 className="text-xl font-semibold tracking-tight">
        {t('items', { dataset: t(`names.${dataset}`) })}
      </h2>
      <CategoryChoice dataset={dataset} category={category} locale={locale} />
      {items.length === 0 && (
        <div className="mt-6">
          <EmptyState title={t('empty')}>{!category && t('emptyText')}</EmptyState>
        </div>
      )}
      {items.length > 0 && (
        <ul className="mt-4 border-t border-line">
          {items.map((item) => (
            <ItemRow key={item.id} item={item} dataset={dataset} mayChange={mayChange} locale={locale} />
          ))}
        </ul>
      )}
      {(next || after) && (
        <nav aria-label={t('pages')} className="mt-6 flex flex-wrap justify-between gap-3">
          {after && (
            <ButtonLink href={datasetHref({ dataset, category })} prefetch={false}>
              {t('start')}
            </ButtonLink>
          )}
          {next && (
            <ButtonLink
              href={datasetHref({ dataset, category, after: next })}
              prefetch={false}
              className="ml-auto"
            >
              {t('next')}
              <span aria-hidden="true">→</span>
            </ButtonLink>
          )}
        </nav>
      )}
    </section>
  );
}
