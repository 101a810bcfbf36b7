import { CategoryIcon } from '@/components/categories/category-icon';
import { BulletRows } from '@/components/charts/bullet-rows';
import { CategoriesTable } from '@/components/report/categories-table';
import { ReportFigure } from '@/components/report/report-figure';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { CategoriesChart } from '@/lib/report/charts/categories-chart';

export function CategoriesFigure({ chart, locale }: { chart: CategoriesChart; locale: Locale }) {
  const t = getTranslator(locale, 'report');
  const names = getTranslator(locale, 'categories');
  const spam = chart.rows.find(({ category }) => category === 'spam');
  const rows = chart.rows.flatMap(({ category, share, shareBefore, comments }) =>
    share === null
      ? []
      : {
          key: category,
          label: names(category),
          icon: (size: object) => <CategoryIcon category={category} {...size} />,
          color: `rgb(var(--${category}))`,
          value: share,
          before: shareBefore,
          valueText: t('charts.categorias.value', { share }),
          countText: t('charts.categorias.count', { n: comments }),
          beforeText:
            shareBefore === null ? undefined : t('charts.categorias.before', { share: shareBefore }),
        },
  );
  return (
    <ReportFigure
      chart={chart}
      locale={locale}
      table={(label) => <CategoriesTable label={label} rows={chart.rows} locale={locale} />}
    >
      {(texts) => (
        <>
          <BulletRows id={chart.id} {...texts} rows={rows} />
          {spam && (
            <p className="flex items-center gap-2 border-t border-dashed border-line pt-3 text-sm text-muted">
              <CategoryIcon category="spam" className="size-3.5" />
              <span className="grow">{t('charts.categorias.spam')}</span>
              <span className="whitespace-nowrap">
                {t('charts.categorias.spamValue', { n: spam.comments, before: spam.commentsBefore })}
              </span>
            </p>
          )}
        </>
      )}
    </ReportFigure>
  );
}
