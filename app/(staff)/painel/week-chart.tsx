'use client';

import dynamic from 'next/dynamic';
import type { ComponentProps } from 'react';
import type { TrendChart as Chart } from '@/components/ui/trend-chart';
import type { Locale } from '@/i18n/locales';

type Color = ComponentProps<typeof Chart>['colors'][number];
type WeekChartProps<Key extends string> = {
  series: { key: Key; name: string; color: Color }[];
  days: ({ label: string } & Record<Key, number>)[];
  locale: Locale;
};

const TrendChart = dynamic(() => import('@/components/ui/trend-chart').then((module) => module.TrendChart), {
  ssr: false,
  loading: () => <div className="h-64" />,
});

/** Series on top of each other, day by day. Figures are in the table below it: screen readers skip the picture. */
export function WeekChart<Key extends string>({ series, days, locale }: WeekChartProps<Key>) {
  const number = new Intl.NumberFormat(locale);
  const data = days.map((day) => ({
    label: day.label,
    ...Object.fromEntries(series.map(({ key, name }) => [name, day[key]])),
  }));
  return (
    <div aria-hidden="true" className="h-64">
      <TrendChart
        data={data}
        index="label"
        categories={series.map(({ name }) => name)}
        colors={series.map(({ color }) => color)}
        valueFormatter={(value) => number.format(value)}
        yAxisWidth={64}
        stack
      />
    </div>
  );
}
