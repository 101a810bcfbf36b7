import { DataTable } from '@/components/charts/data-table';
import type { Locale } from '@/i18n/locales';
import { getTranslator } from '@/i18n/translator';
import type { WeekBalance } from '@/lib/report/charts/weekly-balance-chart';

type WeeklyBalanceTableProps = { label: string; weeks: WeekBalance[]; locale: Locale };

const columns = ['week', 'comments', 'praise', 'criticism', 'balance', 'interval'] as const;

export function WeeklyBalanceTable({ label, weeks, locale }: WeeklyBalanceTableProps) {
  const t = getTranslator(locale, 'report');
  const count = new Intl.NumberFormat(locale);
  return (
    <DataTable
      label={label}
      columns={columns.map((column) => t(`charts.saldo_semanal.column.${column}`))}
      rows={weeks.map(({ week, voices, balance, interval }) => ({
        head: t('charts.saldo_semanal.row', { number: week.number, day: new Date(week.from) }),
        cells: [
          ...[voices.total, voices.positive, voices.negative].map((n) => count.format(n)),
          balance === null ? '–' : t('charts.saldo_semanal.value', { balance }),
          balance === null ? '–' : t('charts.saldo_semanal.range', interval),
        ],
      }))}
    />
  );
}
