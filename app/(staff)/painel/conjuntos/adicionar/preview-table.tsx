import { CategoryBadge } from '@/components/categories/category-badge';
import { Table, Td, Th } from '@/components/ui/table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { Preview } from '@/lib/datasets/change-many';

export function PreviewTable({ byCategory, locale }: Pick<Preview, 'byCategory'> & { locale: Locale }) {
  const t = getTranslator(locale, 'datasets');
  const categoryName = getTranslator(locale, 'categories');
  const number = new Intl.NumberFormat(locale);
  return (
    <Table label={t('many.comments')} className="max-w-sm tabular-nums">
      <thead>
        <tr>
          <Th>{t('many.category')}</Th>
          <Th numeric>{t('many.comments')}</Th>
        </tr>
      </thead>
      <tbody>
        {byCategory.map(({ category, comments }) => (
          <tr key={category}>
            <Th scope="row">
              <CategoryBadge category={category} label={categoryName(category)} />
            </Th>
            <Td numeric>{number.format(comments)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
