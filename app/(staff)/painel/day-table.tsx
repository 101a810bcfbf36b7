import { Table, Td, Th } from '@/components/ui/table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { DayCounts } from '@/lib/overview/get-overview';
import { categories } from '@/lib/text/categories';
import { formatDay } from './format-day';

export function DayTable({ days, locale }: { days: DayCounts[]; locale: Locale }) {
  const t = getTranslator(locale, 'overview');
  const categoryName = getTranslator(locale, 'categories');
  const number = new Intl.NumberFormat(locale);
  return (
    <details className="mt-4 text-sm">
      <summary className="cursor-pointer text-muted underline underline-offset-4 hover:text-ink">
        {t('table')}
      </summary>
      <Table label={t('table')} className="mt-3">
        <thead>
          <tr>
            <Th>{t('day')}</Th>
            {categories.map((category) => (
              <Th key={category} numeric>
                {categoryName(category)}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <Th scope="row">{formatDay(day.day, locale, 'short')}</Th>
              {categories.map((category) => (
                <Td key={category} numeric>
                  {number.format(day[category])}
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}
