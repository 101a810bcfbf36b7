'use client';

import dynamic from 'next/dynamic';
import type { Locale } from '@/i18n/locales';
import type { Category } from '@/lib/text/categories';

type WeekChartProps = {
  series: { category: Category; name: string }[];
  days: ({ label: string } & Record<Category, number>)[];
  locale: Locale;
};

const TrendChart = dynamic(() => import('@/components/ui/trend-chart').then((module) => module.TrendChart), {
  ssr: false,
  loading: () => <div className="h-64" />,
});

/** The figures are in the table below it: the picture itself is hidden from screen readers. */
export function WeekChart({ series, days, locale }: WeekChartProps) {
  const number = new Intl.NumberFormat(locale);
  const data = days.map((day) => ({
    label: day.label,
    ...Object.fromEntries(series.map(({ category, name }) => [name, day[category]])),
  }));
  return (
    <div aria-hidden="true" className="h-64">
      <TrendChart
        data={data}
        index="label"
        categories={series.map(({ name }) => name)}
        colors={series.map(({ category }) => category)}
        valueFormatter={(value) => number.format(value)}
        yAxisWidth={64}
        stack
      />
    </div>
  );
}
