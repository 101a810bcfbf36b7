import { CategoryBadge } from '@/components/categories/category-badge';
import { ExportArea, ExportLink } from '@/components/exports/export-area';
import { Card } from '@/components/ui/card';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { DatasetCounts } from '@/lib/datasets/get-datasets';
import { datasetHref } from './dataset-href';

type DatasetCardProps = { counts: DatasetCounts; isShown: boolean; mayChange: boolean; locale: Locale };

/** One set: what it is for, and how much of each category it has. */
export function DatasetCard({ counts, isShown, mayChange, locale }: DatasetCardProps) {
  const t = getTranslator(locale, 'datasets');
  const categoryName = getTranslator(locale, 'categories');
  const number = new Intl.NumberFormat(locale);
  const { dataset, total, byCategory, suspended } = counts;
  return (
    <Card title={t(`names.${dataset}`)}>
      <p className="text-sm text-muted">{t(`uses.${dataset}`)}</p>
      <p className="mt-4 text-2xl font-semibold tracking-tight">{t('total', { count: total })}</p>
      <dl className="mt-4 space-y-1 text-sm">
        {byCategory.map(({ category, comments }) => (
          <div key={category} className="flex justify-between gap-4">
            <dt>
              <CategoryBadge category={category} label={categoryName(category)} />
            </dt>
            <dd className="tabular-nums">{number.format(comments)}</dd>
          </div>
        ))}
      </dl>
      {suspended > 0 && <p className="mt-4 text-sm text-muted">{t('suspended', { count: suspended })}</p>}
      <ExportArea>
        <div className="mt-6 flex flex-wrap gap-2">
          <ButtonLink
            href={datasetHref({ dataset })}
            prefetch={false}
            size="sm"
            aria-current={isShown ? 'true' : undefined}
          >
            {t(isShown ? 'seeing' : 'see')}
            <span className="sr-only"> {t(`names.${dataset}`)}</span>
          </ButtonLink>
          {mayChange && total > 0 && (
            <ExportLink
              href={`/api/conjuntos/${dataset}?formato=jsonl`}
              className={buttonClass({ size: 'sm' })}
            >
              {t('download')}
              <span className="sr-only"> {t(`names.${dataset}`)}</span>
            </ExportLink>
          )}
        </div>
      </ExportArea>
    </Card>
  );
}
