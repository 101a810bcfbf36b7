import { DataTable } from '@/components/charts/data-table';
import { describeEvents } from '@/components/report/describe-events';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { WeeklyBalanceChart } from '@/lib/report/charts/weekly-balance-chart';

type WeeklyBalanceTableProps = { label: string; chart: WeeklyBalanceChart; locale: Locale };

const columns = ['week', 'comments', 'praise', 'criticism', 'balance', 'interval'] as const;

export function WeeklyBalanceTable({ label, chart, locale }: WeeklyBalanceTableProps) {
  const t = getTranslator(locale, 'report');
  const count = new Intl.NumberFormat(locale);
  const hasEvents = chart.events.length > 0;
  return (
    <DataTable
      label={label}
      columns={[
        ...columns.map((column) => t(`charts.saldo_semanal.column.${column}`)),
        ...(hasEvents ? [t('charts.events.column')] : []),
      ]}
      rows={chart.weeks.map(({ week, isHidden, voices, balance, interval, events }) => ({
        head: t('charts.saldo_semanal.row', { number: week.number, day: new Date(week.from) }),
        cells: [
          ...[voices.total, voices.positive, voices.negative].map((n) => (isHidden ? '–' : count.format(n))),
          balance === null ? '–' : t('charts.saldo_semanal.value', { balance }),
          balance === null ? '–' : t('charts.saldo_semanal.range', interval),
          ...(hasEvents ? [describeEvents(events, t)] : []),
        ],
      }))}
    />
  );
}
