import { CategoryBadge } from '@/components/categories/category-badge';
import { Card } from '@/components/ui/card';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { DayCounts } from '@/lib/overview/get-overview';
import { categories, type Category } from '@/lib/text/categories';
import { DayTable } from './day-table';
import { formatDay } from './format-day';
import { WeekChart } from './week-chart';

type WeekByDayProps = { days: DayCounts[]; locale: Locale };

const charted = categories.filter((category) => category !== 'spam');

/** The title says what the chart shows; names stand beside the totals, so no legend has to be matched. */
export function WeekByDay({ days, locale }: WeekByDayProps) {
  const t = getTranslator(locale, 'overview');
  const categoryName = getTranslator(locale, 'categories');
  const number = new Intl.NumberFormat(locale);
  const sumOf = (day: DayCounts) => charted.reduce((sum, category) => sum + day[category], 0);
  const totalOf = (category: Category) => days.reduce((sum, day) => sum + day[category], 0);
  const count = days.reduce((sum, day) => sum + sumOf(day), 0);
  if (count === 0) return null;
  const peak = days.reduce((most, day) => (sumOf(day) > sumOf(most) ? day : most));
  const title = t('chartTitle', { day: formatDay(peak.day, locale, 'long'), count: sumOf(peak) });
  return (
    <Card title={title}>
      <ul className="mb-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {charted.map((category) => (
          <li key={category}>
            <CategoryBadge
              category={category}
              label={`${categoryName(category)} ${number.format(totalOf(category))}`}
            />
          </li>
        ))}
      </ul>
      <WeekChart
        locale={locale}
        series={charted.map((category) => ({
          key: category,
          name: categoryName(category),
          color: category,
        }))}
        days={days.map((day) => ({ ...day, label: formatDay(day.day, locale, 'short') }))}
      />
      <p className="mt-3 text-sm text-muted">{t('chartNote', { count })}</p>
      <DayTable days={days} locale={locale} />
    </Card>
  );
}
