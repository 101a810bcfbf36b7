'use client';

import { AreaChart, type AreaChartProps } from '@tremor/react';

type TrendChartProps = Pick<
  AreaChartProps,
  'data' | 'index' | 'categories' | 'valueFormatter' | 'yAxisWidth' | 'stack' | 'className'
> & {
  /** One of the tokens in tailwind.config.ts for each of `categories`. */
  colors: ('elogio' | 'critica' | 'sugestao' | 'duvida' | 'spam' | 'accent' | 'muted')[];
};

/** Lines over time on staff pages; it weighs over 100 KB, so never on a public one. */
export function TrendChart({ className = 'h-64', ...props }: TrendChartProps) {
  return (
    <AreaChart
      className={className}
      showAnimation={false}
      showLegend={false}
      intervalType="preserveStartEnd"
      {...props}
    />
  );
}
